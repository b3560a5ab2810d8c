// title: 下派给乡镇的条款 | Clauses that hand down
// description: 部门向乡镇街道交办或指导督促乡镇街道的每一条款，附原文和出处；也可以看对任何下级的。“部门下派给乡镇的”数的就是这些条款。 | Every clause by which a department assigns something to townships or directs them, or anybody of a lower level, with its words and where it stands. These are the clauses that “What departments hand down” counts.
// param: department – 部门 | department; type=department; default=
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: role – 关系 | relation; type=choice(HANDS_DOWN=交办或指导督促/assigns to or directs|ASSIGNS_TO=交办/assigns to|DIRECTS=指导督促/directs); default=HANDS_DOWN
// param: to – 对象 | to whom; type=choice(TOWNSHIP=乡镇街道/townships|DOWN=任何下级/anybody of a lower level); default=TOWNSHIP
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: role – 角色 | role
// column: whom – 对象 | whom
// column: surface – 原文写法 | as written
// column: clause – 条款 | clause
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township; link=township(townshipId)
// column: line – 行号 | line; type=int
// column: clauseId – 条款编号 | clause id
// column: departmentId – 部门编号 | department id
// column: dutyId – 事项编号 | duty id
// column: townshipId – 区划代码 | region code
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)-[r:ASSIGNS_TO|DIRECTS]->(receiver:Actor)
WHERE ($role = 'HANDS_DOWN' OR type(r) = $role) AND (receiver:Township OR $to = 'DOWN' AND r.direction = 'DOWN')
MATCH (c)-[:PERFORMED_BY]->(a:Department)
WHERE $department IS NULL OR a.id = $department
WITH a, d, c, receiver, type(r) AS role, min(r.surface) AS surface
ORDER BY a.id, d.id, c.number, c.id, role, receiver.id
LIMIT $limit
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN a.name AS department, role, receiver.name AS whom, surface, c.text AS clause, d.name AS duty, t.name AS township,
  c.line AS line, c.id AS clauseId, a.id AS departmentId, d.id AS dutyId, t.id AS townshipId
ORDER BY departmentId, dutyId, c.number, clauseId, role, receiver.id
