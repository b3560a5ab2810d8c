// title: 没有职责的参与者 | Silent sharers
// description: 列为对应上级部门、却没有一条条款写到它或它的下属机构的部门；有条款写明“其他部门按职责……”的事项不算。 | Departments that are listed while no clause names them or a branch of theirs; not where a clause gives the other departments their part.
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
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:LED_BY {silent: true}]->(a:Department)
  RETURN d, a, true AS leads
  ORDER BY l.id, d.id, a.id
  LIMIT $limit
  UNION ALL
  UNWIND lists AS l
  WITH l ORDER BY l.id WHERE l.silentSharers > 0
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:SHARED_WITH {silent: true}]->(a:Department)
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
