// title: 一个部门收到什么 | What a department receives
// description: 向该部门上报、报送、移交的条款，由谁报来，依据哪一事项。 | Every clause that reports or hands over to the department: by whom, and in which duty.
// param: department – 部门 | department; type=department
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: from – 上报者 | reported by; type=list
// column: clause – 条款 | clause
// column: surface – 原文中的名称 | named as
// column: township – 乡镇 | township; link=township(townshipId)
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
// column: townshipId – 区划代码 | region code
MATCH (a:Department {id: $department})<-[r:REPORTS_TO]-(c:Clause)<-[:HAS_CLAUSE]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WITH c, d, t, min(r.surface) AS surface
CALL (c) {
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(from)
  WITH DISTINCT from ORDER BY from.id
  RETURN collect(from.name) AS reporters
}
RETURN d.name AS duty, reporters AS from, c.text AS clause, surface, t.name AS township, d.id AS dutyId, c.id AS clauseId,
  t.id AS townshipId
ORDER BY clauseId
LIMIT $limit
