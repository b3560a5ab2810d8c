// title: 隐形参与者 | Hidden sharers
// description: 条款里点了名、但没有列入对应上级部门的部门。 | Departments that a duty's text names although they are not listed.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=200; min=1; max=10000
// column: department – 部门 | department; link=department(departmentId)
// column: duty – 事项 | duty; link=duty(dutyId)
// column: surface – 原文 | as written
// column: roles – 在条款中的角色 | roles in the clauses; type=list
// column: township – 乡镇 | township
// column: departmentId – 部门编号 | department id
// column: dutyId – 事项编号 | duty id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[n:NAMES]->(a:Department)
  RETURN d, a, min(n.surface) AS surface
}
WITH t, d, a, surface
ORDER BY t.id, d.id, a.id
LIMIT $limit
CALL (d, a) {
  OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(:Clause)-[r]->(a)
  WITH DISTINCT type(r) AS role ORDER BY role
  RETURN collect(role) AS roles
}
RETURN a.name AS department, d.name AS duty, surface, roles, t.name AS township, a.id AS departmentId, d.id AS dutyId
ORDER BY dutyId, departmentId
LIMIT $limit
