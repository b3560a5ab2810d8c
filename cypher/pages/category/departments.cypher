// title: 这个类别里的部门 | Departments in one category
// description: 在这个类别里牵头、参与和承接事项的部门。 | The departments that lead, share or took over duties of it.
// param: category – 事项类别 | category; type=text
// column: department – 部门 | department; link=department(departmentId)
// column: departmentId – 部门编号 | department id
// column: kind – 部门种类 | kind; link=kind(kindId)
// column: kindId – 种类编号 | kind id
// column: leads – 牵头 | leads; unit=duties
// column: shares – 参与 | shares; unit=duties
// column: takenOver – 承接 | took over; unit=duties
MATCH (:Category {id: $category})<-[:IN_CATEGORY]-(:Duty)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(m:Department)
WITH
  m,
  sum(CASE type(r) WHEN 'LED_BY' THEN 1 ELSE 0 END) AS leads,
  sum(CASE type(r) WHEN 'SHARED_WITH' THEN 1 ELSE 0 END) AS shares,
  sum(CASE type(r) WHEN 'TAKEN_OVER_BY' THEN 1 ELSE 0 END) AS takenOver
OPTIONAL MATCH (m)-[:OF_KIND]->(k:DepartmentKind)
RETURN m.name AS department, m.id AS departmentId, k.name AS kind, k.id AS kindId, leads, shares, takenOver
ORDER BY leads + shares + takenOver DESC, departmentId
