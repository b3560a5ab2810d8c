// title: 沉默的参与者 | Silent sharers
// description: 列为对应上级部门、却没有一条属于自己的职责条款的部门。 | Departments that are listed without one clause that names them.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=200; min=1; max=10000
// column: department – 部门 | department; link=department(departmentId)
// column: duty – 事项 | duty; link=duty(dutyId)
// column: leads – 是否牵头 | leads; type=boolean
// column: clauses – 该事项的上级部门条款 | upstream clauses of the duty; unit=clauses
// column: township – 乡镇 | township
// column: departmentId – 部门编号 | department id
// column: dutyId – 事项编号 | duty id
MATCH (t:Township)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH t
MATCH (d:Duty {kind: 'COOPERATIVE'})-[:OF_TOWNSHIP]->(t)
// From the duty down: from a department up there are the clauses of its whole county.
CALL (d) {
  MATCH (d)-[:HAS_CLAUSE]->(:Clause)-[:PERFORMED_BY|WITH|CONSULTS|REPORTS_TO|UNDER]->(acting:Department)
  RETURN collect(DISTINCT acting) AS speaking
}
MATCH (d)-[listed:LED_BY|SHARED_WITH]->(a:Department)
WHERE NOT a IN speaking AND EXISTS { (d)-[:HAS_CLAUSE]->(:Clause {side: 'UPSTREAM'}) }
WITH d, t, a, listed
ORDER BY type(listed) = 'LED_BY' DESC, d.id, a.id
LIMIT $limit
RETURN a.name AS department, d.name AS duty, type(listed) = 'LED_BY' AS leads,
  COUNT { (d)-[:HAS_CLAUSE]->(:Clause {side: 'UPSTREAM'}) } AS clauses,
  t.name AS township, a.id AS departmentId, d.id AS dutyId
ORDER BY leads DESC, dutyId, departmentId
LIMIT $limit
