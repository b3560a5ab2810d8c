// title: 一个部门收到什么 | What a department receives
// description: 向它上报、报送、移交的条款，由谁报来。 | The clauses that report or hand over to it, and by whom.
// param: department – 部门编号 | department id; type=text
// column: from – 上报者 | reported by; type=list
// column: clause – 条款 | clause
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: dutyId – 事项编号 | duty id
// column: townshipCode – 区划代码 | code
MATCH (:Department {id: $department})<-[:REPORTS_TO]-(c:Clause)<-[:HAS_CLAUSE]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WITH DISTINCT c, d, t
CALL (c) {
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(from)
  WITH DISTINCT from ORDER BY from.id
  RETURN collect(from.name) AS reporters
}
RETURN reporters AS from, c.text AS clause, d.name AS duty, t.name AS township, d.id AS dutyId, t.id AS townshipCode
ORDER BY c.id
