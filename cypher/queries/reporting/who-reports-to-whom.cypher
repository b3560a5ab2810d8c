// title: 谁向谁上报 | Who reports to whom
// description: 条款中写明的上报、报送、移交关系：由谁、向谁、多少条。 | Reporting written in the clauses: who hands over to whom, in how many clauses.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: by – 归并 | grouped by; type=choice(actor=具体部门/each body|kind=部门种类/kind of body); default=kind
// param: limit – 行数 | rows; type=int; default=100; min=1; max=10000
// column: from – 上报者 | reporter
// column: to – 接收者 | receiver
// column: clauses – 条款 | clauses; unit=clauses
// column: duties – 涉及事项 | duties; unit=duties
// view: sankey(from; to; clauses)
MATCH (to:Actor)<-[:REPORTS_TO]-(c:Clause)<-[:HAS_CLAUSE]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
OPTIONAL MATCH (c)-[:PERFORMED_BY]->(from:Actor)
WITH c, d,
  CASE WHEN from IS NULL THEN '（未写明）'
    WHEN $by = 'actor' THEN from.name
    WHEN from:Township THEN '乡镇街道'
    ELSE coalesce(from.kind, from.name) END AS from,
  CASE WHEN $by = 'actor' THEN to.name
    WHEN to:Township THEN '乡镇街道'
    ELSE coalesce(to.kind, to.name) END AS to
RETURN from, to, count(DISTINCT c) AS clauses, count(DISTINCT d) AS duties
ORDER BY clauses DESC, from, to
LIMIT $limit
