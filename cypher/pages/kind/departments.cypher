// title: 各地的这种部门 | The same kind across counties
// description: 每个地区的这种部门牵头、参与和承接的事项数。 | What the department of this kind leads, shares and took over in each region.
// param: kind – 部门种类 | kind; type=text
// column: region – 所在地区 | region; link=region(regionCode)
// column: regionCode – 区划代码 | code
// column: department – 部门 | department; link=department(departmentId)
// column: departmentId – 部门编号 | department id
// column: leads – 牵头 | leads; unit=duties; rows=duties(department=departmentId, ofKind=$kind, role='LED_BY')
// column: shares – 参与 | shares; unit=duties; rows=duties(department=departmentId, ofKind=$kind, role='SHARED_WITH')
// column: takenOver – 承接 | took over; unit=duties; rows=duties(department=departmentId, ofKind=$kind, role='TAKEN_OVER_BY')
// column: clauses – 负责的条款 | clauses performed; unit=clauses; rows=clauses(performer=departmentId, ofKind=$kind)
MATCH (:DepartmentKind {id: $kind})<-[:OF_KIND]-(m:Department)
OPTIONAL MATCH (m)-[:IN_REGION]->(g:Region)
RETURN
  g.name AS region,
  g.id AS regionCode,
  m.name AS department,
  m.id AS departmentId,
  m.leads AS leads,
  m.shares AS shares,
  m.takenOver AS takenOver,
  COUNT { MATCH (m)<-[:PERFORMED_BY]-(c:Clause) RETURN DISTINCT c } AS clauses
ORDER BY regionCode, departmentId
