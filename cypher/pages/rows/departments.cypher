// title: 上级部门 | Departments
// description: 当前清单中牵头、参与或承接事项的部门。 | The departments that lead, share or took over duties of the current lists.
// param: region – 行政区划 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: department – 部门 | department; link=department(departmentId)
// column: departmentId – 部门编号 | department id
// column: region – 所在地区 | region; link=region(regionCode)
// column: regionCode – 区划代码 | code
// column: kind – 部门种类 | kind; link=kind(kindId)
// column: kindId – 种类编号 | kind id
// column: leads – 牵头 | leads; unit=duties
// column: shares – 参与 | shares; unit=duties
// column: takenOver – 承接 | took over; unit=duties
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(m:Department)
MATCH (m)-[:IN_REGION]->(g:Region)
CALL (m) {
  // Of all current lists the numbers are kept with the department.
  WITH m WHERE $category IS NULL AND $edition IS NULL
  RETURN m.leads AS leads, m.shares AS shares,
    m.takenOver AS takenOver
  UNION ALL
  WITH m WHERE $category IS NOT NULL OR $edition IS NOT NULL
  MATCH (m)<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d)
    -[:LISTED_IN]->(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') < l.until
    AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
  RETURN sum(CASE WHEN type(r) = 'LED_BY' THEN 1 ELSE 0 END) AS leads,
    sum(CASE WHEN type(r) = 'SHARED_WITH' THEN 1 ELSE 0 END) AS shares,
    sum(CASE WHEN type(r) = 'TAKEN_OVER_BY' THEN 1 ELSE 0 END) AS takenOver
}
WITH m, g, leads, shares, takenOver
WHERE leads + shares + takenOver > 0
RETURN
  m.name AS department,
  m.id AS departmentId,
  g.name AS region,
  g.id AS regionCode,
  m.kind AS kind,
  m.kind AS kindId,
  leads,
  shares,
  takenOver
ORDER BY leads + shares + takenOver DESC, departmentId
