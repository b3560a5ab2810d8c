// title: 一个乡镇的上报线 | A township's reporting lines
// description: 该乡镇的条款要求它向哪些部门上报，每一条都附原文。 | Which departments the township has to report to, each with the clause that says so.
// param: township – 乡镇 | township; type=township
// column: receiver – 接收部门 | receiver; link=department(receiverId)
// column: clauses – 条款 | clauses; unit=clauses
// column: duties – 涉及事项 | duties; unit=duties
// column: which – 事项 | which; type=list
// column: example – 条款举例 | one of the clauses
// column: receiverId – 接收部门编号 | receiver's id
// view: bar(receiver; clauses)
MATCH (t:Township {id: $township})<-[:OF_TOWNSHIP]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)-[:REPORTS_TO]->(to:Actor)
WHERE to <> t AND (c.side = 'TOWNSHIP' OR EXISTS { (c)-[:PERFORMED_BY]->(t) })
WITH DISTINCT to, d, c ORDER BY c.id
RETURN to.name AS receiver, count(c) AS clauses, count(DISTINCT d) AS duties,
  collect(DISTINCT d.id + ' ' + d.name) AS which, collect(c.text)[0] AS example, to.id AS receiverId
ORDER BY clauses DESC, receiverId
