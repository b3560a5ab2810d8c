// title: 上报的网络 | The network of reporting
// description: 条款中写明一方向另一方上报、报送、移交，即有一条有方向的线，权重为条款数。没有写明由谁上报的条款不计。 | A line leads from whoever reports to whoever receives; its weight is how many clauses say so. Clauses that do not say who reports are left out.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: by – 归并 | grouped by; type=choice(actor=具体部门/each body|kind=部门种类/kind of body); default=kind
// column: from – 上报者 | reporter; link=actor(fromId)
// column: to – 接收者 | receiver; link=actor(toId)
// column: clauses – 条款 | clauses; unit=clauses; rows=clauses(performer=from, role='REPORTS_TO', receiver=to, by=$by, region=$region)
// column: fromId – 上报者编号 | reporter's id
// column: toId – 接收者编号 | receiver's id
// define: from – 条款所写的上报者；按种类归并时为种类，乡镇街道归为一个。 | Who reports by the clause, by kind, its kind, all townships being one.
// define: to – 条款所写的接收者；按种类归并时为种类，乡镇街道归为一个。 | Who receives by the clause, by kind, its kind, all townships being one.
// define: fromId – 上报者的编号；按种类归并时为种类的名称。 | The reporter's id, by kind, the name of the kind.
// define: toId – 接收者的编号；按种类归并时为种类的名称。 | The receiver's id, by kind, the name of the kind.
// view: sankey(from; to; clauses)
// network: fromId, toId, clauses; directed; labels=from, to
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
// By kind, every list keeps its numbers; by body they are counted.
CALL (l) {
  WITH l WHERE $by = 'kind'
  UNWIND range(0, size(coalesce(l.reportsFrom, [])) - 1) AS i
  RETURN l.reportsFrom[i] AS from, l.reportsTo[i] AS to, l.reportsFrom[i] AS fromId, l.reportsTo[i] AS toId, l.reportsClauses[i] AS clauses
  UNION ALL
  WITH l WHERE $by = 'actor'
  MATCH (l)<-[:LISTED_IN]-(:Duty)-[:HAS_CLAUSE]->(c:Clause)-[:REPORTS_TO]->(to:Actor)
  MATCH (c)-[:PERFORMED_BY]->(from:Actor)
  RETURN from.name AS from, to.name AS to, from.id AS fromId, to.id AS toId, count(DISTINCT c) AS clauses
}
WITH from, to, fromId, toId, sum(clauses) AS clauses
WHERE fromId <> '（未写明）'
RETURN from, to, clauses, fromId, toId
ORDER BY clauses DESC, fromId, toId
