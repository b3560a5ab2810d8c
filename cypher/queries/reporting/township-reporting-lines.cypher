// title: 一个乡镇的上报线 | A township's reporting lines
// description: 该乡镇的条款要求它向哪些部门上报，每一条都附原文。 | Which departments the township has to report to, each with the clause that says so.
// param: township – 乡镇 | township; type=township
// column: receiver – 接收部门 | receiver; link=actor(receiverId)
// column: clauses – 条款 | clauses; unit=clauses
// column: duties – 涉及事项 | duties; unit=duties
// column: which – 事项 | which; type=list; link=duty(whichIds)
// column: example – 条款举例 | one of the clauses
// column: receiverId – 接收部门编号 | receiver's id
// column: whichIds – 各事项编号 | ids of these duties; type=list
// view: bar(receiver; clauses)
MATCH (t:Township {id: $township})<-[:OF_TOWNSHIP]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)-[:REPORTS_TO]->(to:Actor)
WHERE to <> t AND (c.side = 'TOWNSHIP' OR EXISTS { (c)-[:PERFORMED_BY]->(t) })
WITH DISTINCT to, d, c ORDER BY c.id
WITH to, count(c) AS clauses, collect(DISTINCT d) AS duties, collect(c.text)[0] AS example
RETURN to.name AS receiver, clauses, size(duties) AS duties, [d IN duties | d.name] AS which, example, to.id AS receiverId,
  [d IN duties | d.id] AS whichIds
ORDER BY clauses DESC, receiverId
