// title: 谁向谁上报 | Who reports to whom
// description: 条款中写明的上报、报送、移交关系：由谁、向谁、多少条。 | Reporting written in the clauses: who hands over to whom, in how many clauses.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: by – 归并 | grouped by; type=choice(actor=具体部门/each body|kind=部门种类/kind of body); default=kind
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: from – 上报者 | reporter
// column: to – 接收者 | receiver
// column: clauses – 条款 | clauses; unit=clauses; rows=clauses(performer=from, role='REPORTS_TO', receiver=to, by=$by, region=$region)
// column: duties – 涉及事项 | duties; unit=duties
// view: sankey(from; to; clauses)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
// By kind, every list keeps its numbers; by body they are counted.
CALL (l) {
  WITH l WHERE $by = 'kind'
  UNWIND range(0, size(coalesce(l.reportsFrom, [])) - 1) AS i
  RETURN l.reportsFrom[i] AS from, l.reportsTo[i] AS to, l.reportsClauses[i] AS clauses, l.reportsDuties[i] AS duties
  UNION ALL
  WITH l WHERE $by = 'actor'
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)-[:REPORTS_TO]->(to:Actor)
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(from:Actor)
  RETURN coalesce(from.name, '（未写明）') AS from, to.name AS to, count(DISTINCT c) AS clauses, count(DISTINCT d) AS duties
}
RETURN from, to, sum(clauses) AS clauses, sum(duties) AS duties
ORDER BY clauses DESC, from, to
LIMIT $limit
