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
CALL () {
  WITH 1 AS all WHERE $region IS NULL
  MATCH (m:Department)
  RETURN m
  UNION ALL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(:Region)<-[:IN_REGION]-(m:Department)
  RETURN DISTINCT m
}
MATCH (m)-[:IN_REGION]->(g:Region)
CALL (m) {
  // All of the current lists: the degrees that the store keeps, nothing is counted.
  WITH m WHERE $category IS NULL AND $edition IS NULL
  RETURN COUNT { (m)<-[:LED_BY]-() } AS leads, COUNT { (m)<-[:SHARED_WITH]-() } AS shares,
    COUNT { (m)<-[:TAKEN_OVER_BY]-() } AS takenOver
  UNION ALL
  WITH m WHERE $category IS NOT NULL OR $edition IS NOT NULL
  MATCH (m)<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY|WAS_LED_BY|WAS_SHARED_WITH|WAS_TAKEN_OVER_BY]-(d)
    -[:LISTED_IN]->(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') AND coalesce(l.until, '9999-99') > coalesce($edition, '9999')
    AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY|WAS_IN_CATEGORY]->(:Category {id: $category}) })
  RETURN sum(CASE WHEN type(r) IN ['LED_BY', 'WAS_LED_BY'] THEN 1 ELSE 0 END) AS leads,
    sum(CASE WHEN type(r) IN ['SHARED_WITH', 'WAS_SHARED_WITH'] THEN 1 ELSE 0 END) AS shares,
    sum(CASE WHEN type(r) IN ['TAKEN_OVER_BY', 'WAS_TAKEN_OVER_BY'] THEN 1 ELSE 0 END) AS takenOver
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
