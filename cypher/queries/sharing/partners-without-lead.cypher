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
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause {side: 'UPSTREAM'})
CALL (c) {
  OPTIONAL MATCH (c)-[p:PERFORMED_BY]->(a)
  WITH a, max(CASE WHEN p.lead THEN 1 ELSE 0 END) AS lead ORDER BY a.id
  RETURN collect(CASE WHEN a:Department THEN a END) AS performing, max(lead) AS lead
}
WITH t, d, c, performing, lead
WHERE lead = 0
CALL (c) {
  OPTIONAL MATCH (c)-[:WITH]->(b:Department)
  WITH DISTINCT b ORDER BY b.id
  RETURN collect(b) AS helping
}
WITH t, d, c, performing, [b IN helping WHERE NOT b IN performing] AS helping
WHERE size(performing) + size(helping) > 1
RETURN [a IN performing | a.name] AS performers, [b IN helping | b.name] AS partners, c.text AS clause,
  d.name AS duty, t.name AS township, d.id AS dutyId, c.id AS clauseId
ORDER BY t.id, clauseId
LIMIT $limit
