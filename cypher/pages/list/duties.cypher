// title: 一份清单的事项 | Duties of one list
// description: 现行和旧版清单都有；部门按清单里的次序。 | Of current and of older lists; departments in the order of the list.
// param: list – 清单编号 | list id; type=text
// column: duty – 事项名称 | duty; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// column: label – 编号 | number
// column: kind – 所属清单 | list
// column: category – 类别 | category; link=category(categoryId)
// column: categoryId – 类别编号 | category id
// column: departments – 部门 | departments; type=list; link=department(departmentIds)
// column: departmentIds – 部门编号 | department ids; type=list
// column: openClasses – 部门统称 | open classes; type=list
// column: line – 行 | line; type=int
MATCH (:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
WITH d, c
ORDER BY d.line, d.id
CALL (d) {
  OPTIONAL MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(m:Department)
  WITH r, m ORDER BY r.position
  RETURN collect(m.name) AS names, collect(m.id) AS ids
}
RETURN
  d.name AS duty,
  d.id AS dutyId,
  d.label AS label,
  d.kind AS kind,
  c.name AS category,
  c.id AS categoryId,
  names AS departments,
  ids AS departmentIds,
  COLLECT { MATCH (d)-[s:SHARED_WITH]->(:OpenClass) RETURN s.surface ORDER BY s.position } AS openClasses,
  d.line AS line
