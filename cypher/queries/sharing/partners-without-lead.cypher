// title: 有配合而无牵头 | Partners without a lead
// description: 由几个部门共同承担、却没有写明谁牵头的条款。 | Clauses that several departments perform without a word on who leads.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=200; min=1; max=10000
// column: performers – 承担部门 | performers; type=list
// column: partners – 会同、联合、配合的部门 | partners; type=list
// column: clause – 条款 | clause
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
MATCH (c:Clause {side: 'UPSTREAM'})<-[:HAS_CLAUSE]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WHERE ($region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) })
  AND NOT EXISTS { (c)-[:PERFORMED_BY {lead: true}]->() }
CALL (c) {
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(a:Department)
  WITH DISTINCT a ORDER BY a.id
  RETURN collect(a) AS performing
}
CALL (c) {
  OPTIONAL MATCH (c)-[:WITH]->(b:Department)
  WITH DISTINCT b ORDER BY b.id
  RETURN collect(b) AS helping
}
WITH c, d, t, performing, [b IN helping WHERE NOT b IN performing] AS helping
WHERE size(performing) + size(helping) > 1
RETURN [a IN performing | a.name] AS performers, [b IN helping | b.name] AS partners, c.text AS clause,
  d.name AS duty, t.name AS township, d.id AS dutyId, c.id AS clauseId
ORDER BY clauseId
LIMIT $limit
