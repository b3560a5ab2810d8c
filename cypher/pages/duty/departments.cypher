// title: 一个事项的部门 | Departments of one duty
// description: 牵头、参与、承接，以及只在条款里出现的部门。 | Those that lead, share, took over, and those that only the clauses name.
// param: duty – 事项编号 | duty id; type=text
// column: role – 角色 | role
// column: basis – 牵头依据 | on what the lead rests
// column: position – 次序 | position; type=int
// column: surface – 原文写法 | as written
// column: department – 部门 | department
// column: departmentId – 部门编号 | department id
// column: listed – 是部门 | is a department; type=boolean
MATCH (d:Duty|ArchivedDuty {id: $duty})
MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]->(a)
WITH a, r, type(r) AS role
RETURN
  role,
  CASE role WHEN 'LED_BY' THEN r.basis END AS basis,
  r.position AS position,
  r.surface AS surface,
  a.name AS department,
  a.id AS departmentId,
  a:Department AS listed
ORDER BY CASE role WHEN 'LED_BY' THEN 0 WHEN 'SHARED_WITH' THEN 1 WHEN 'TAKEN_OVER_BY' THEN 2 ELSE 3 END, position, departmentId
