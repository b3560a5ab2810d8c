// title: 有牵头而无配合 | A lead without partners
// description: 写明由某部门牵头、却没有写明与谁一起做的条款。 | Clauses that say who leads but not whom they lead.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 牵头部门 | leading department; link=department(departmentId)
// column: clause – 条款 | clause
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: departmentId – 部门编号 | department id
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)
CALL (c) {
  MATCH (c)-[:PERFORMED_BY {lead: true}]->(a:Department)
  WHERE NOT EXISTS { (c)-[:WITH]->() } AND NOT EXISTS { MATCH (c)-[:PERFORMED_BY]->(b) WHERE b <> a }
  RETURN DISTINCT a
}
RETURN a.name AS department, c.text AS clause, d.name AS duty, t.name AS township,
  a.id AS departmentId, d.id AS dutyId, c.id AS clauseId
ORDER BY t.id, clauseId, departmentId
LIMIT $limit
