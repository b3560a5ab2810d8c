// title: 一个部门的全部事项 | All duties of one department
// description: 该部门牵头、参与、承接以及条款中点到的全部现行事项。 | Every current duty that the department leads, shares, took over, or is named in.
// param: department – 部门 | department; type=department
// param: role – 角色 | role; type=choice(LED_BY=牵头或列首/leads or first listed|SHARED_WITH=参与/shares|TAKEN_OVER_BY=承接/took over|NAMES=仅被提及/only named); default=
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|SOLE=唯一所列部门/the only department listed|FIRST=列首/first listed); default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: kind – 所属清单 | list
// column: category – 事项类别 | category; link=category(categoryId)
// column: role – 角色 | role
// column: basis – 牵头依据 | on what the lead rests
// column: surface – 原文写法 | as written
// column: clauses – 该部门承担的条款 | clauses it performs; unit=clauses
// column: township – 乡镇 | township; link=township(townshipId)
// column: line – 行号 | line; type=int
// column: dutyId – 事项编号 | duty id
// column: townshipId – 区划代码 | region code
// column: categoryId – 类别编号 | category id
// column: label – 编号 | number
MATCH (a:Department {id: $department})<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WHERE ($role IS NULL OR type(r) = $role) AND ($basis IS NULL OR type(r) = 'LED_BY' AND r.basis = $basis)
WITH a, d, t, type(r) AS role, CASE type(r) WHEN 'LED_BY' THEN r.basis END AS basis, min(r.surface) AS surface
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
RETURN d.name AS duty, d.kind AS kind, c.name AS category, role, basis, surface,
  COUNT { MATCH (d)-[:HAS_CLAUSE]->(k:Clause)-[:PERFORMED_BY]->(a) RETURN DISTINCT k } AS clauses,
  t.name AS township, d.line AS line, d.id AS dutyId, t.id AS townshipId, c.id AS categoryId, d.label AS label
ORDER BY CASE role WHEN 'LED_BY' THEN 0 WHEN 'SHARED_WITH' THEN 1 WHEN 'TAKEN_OVER_BY' THEN 2 ELSE 3 END, dutyId
LIMIT $limit
