// title: 一个部门的事项 | Duties of one department
// description: 它牵头、参与、承接的事项，以及只在条款里提到它的事项。 | The duties it leads, shares or took over, and those whose clauses only name it.
// param: department – 部门编号 | department id; type=text
// column: duty – 事项名称 | duty; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// column: role – 角色 | role
// column: surface – 原文写法 | as written
// column: label – 编号 | number
// column: category – 类别 | category; link=category(categoryId)
// column: categoryId – 类别编号 | category id
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
MATCH (m:Department {id: $department})<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
RETURN
  d.name AS duty,
  d.id AS dutyId,
  type(r) AS role,
  r.surface AS surface,
  d.label AS label,
  c.name AS category,
  c.id AS categoryId,
  t.name AS township,
  t.id AS townshipCode
ORDER BY
  CASE role WHEN 'LED_BY' THEN 0 WHEN 'SHARED_WITH' THEN 1 WHEN 'TAKEN_OVER_BY' THEN 2 ELSE 3 END,
  townshipCode,
  d.kind,
  d.number
