// title: 沉默的参与者 | Silent sharers
// description: 列为对应上级部门、却没有一条属于自己的职责条款的部门。 | Departments that are listed without one clause that names them.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: duty – 事项 | duty; link=duty(dutyId)
// column: leads – 是否牵头 | leads; type=boolean
// column: clauses – 该事项的上级部门条款 | upstream clauses of the duty; unit=clauses
// column: township – 乡镇 | township
// column: departmentId – 部门编号 | department id
// column: dutyId – 事项编号 | duty id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(:Township)
WITH collect(l) AS lists
// Those that lead come first, and of either sort those of the first townships: no more is read than is shown.
CALL (lists) {
  UNWIND lists AS l
  WITH l ORDER BY l.id WHERE l.silentLeads > 0
  MATCH (d:Duty {kind: 'COOPERATIVE'})-[:LISTED_IN]->(l)
  // From the duty down: from a department up there are the clauses of its whole county.
  CALL (d) {
    MATCH (d)-[:HAS_CLAUSE]->(:Clause)-[]->(acting:Department)
    RETURN collect(DISTINCT acting) AS speaking
  }
  MATCH (d)-[:LED_BY]->(a:Department)
  WHERE NOT a IN speaking AND EXISTS { (d)-[:HAS_CLAUSE]->(:Clause {side: 'UPSTREAM'}) }
  RETURN d, a, true AS leads
  ORDER BY l.id, d.id, a.id
  LIMIT $limit
  UNION ALL
  UNWIND lists AS l
  WITH l ORDER BY l.id WHERE l.silentSharers > 0
  MATCH (d:Duty {kind: 'COOPERATIVE'})-[:LISTED_IN]->(l)
  // From the duty down: from a department up there are the clauses of its whole county.
  CALL (d) {
    MATCH (d)-[:HAS_CLAUSE]->(:Clause)-[]->(acting:Department)
    RETURN collect(DISTINCT acting) AS speaking
  }
  MATCH (d)-[:SHARED_WITH]->(a:Department)
  WHERE NOT a IN speaking AND EXISTS { (d)-[:HAS_CLAUSE]->(:Clause {side: 'UPSTREAM'}) }
  RETURN d, a, false AS leads
  ORDER BY l.id, d.id, a.id
  LIMIT $limit
}
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN a.name AS department, d.name AS duty, leads,
  COUNT { (d)-[:HAS_CLAUSE]->(:Clause {side: 'UPSTREAM'}) } AS clauses,
  t.name AS township, a.id AS departmentId, d.id AS dutyId
ORDER BY leads DESC, dutyId, departmentId
LIMIT $limit
