// title: 部门负荷的类别分布 | Department workload by category
// description: 负荷最重的部门在每个事项类别中牵头和参与的事项数，以热力图显示。 | In each category, the duties that the busiest departments lead or share; a heat map.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|SOLE=唯一所列部门/the only department listed|FIRST=列首/first listed); default=
// param: departments – 部门数 | departments; type=int; default=10000; min=1; max=10000
// column: department – 部门 | department; link=department(departmentId)
// column: category – 事项类别 | category; link=category(categoryId)
// column: duties – 牵头和参与的事项 | duties led or shared; unit=duties
// column: leads – 其中牵头（写明、单独或列首） | of these led (written, sole or first listed); unit=duties
// column: departmentId – 部门编号 | department id
// column: categoryId – 类别编号 | category id
// view: heatmap(category; department; duties)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(d:Department)
CALL (d) {
  WITH d
  WHERE $edition IS NULL
  RETURN d.leads + d.shares AS total
  UNION ALL
  WITH d
  WHERE $edition IS NOT NULL
  OPTIONAL MATCH (d)<-[:LED_BY|SHARED_WITH]-(duty)-[:LISTED_IN]->(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') < l.until
  RETURN count(duty) AS total
}
WITH d, total
WHERE total > 0
ORDER BY total DESC, d.id
LIMIT $departments
MATCH (d)<-[role:LED_BY|SHARED_WITH]-(duty)-[:IN_CATEGORY]->(c:Category)
MATCH (duty)-[:LISTED_IN]->(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH d, total, c, count(DISTINCT duty) AS duties,
  count(DISTINCT CASE WHEN type(role) = 'LED_BY' AND ($basis IS NULL OR role.basis = $basis) THEN duty END) AS leads
RETURN d.name AS department, c.name AS category, duties, leads, d.id AS departmentId, c.id AS categoryId
ORDER BY total DESC, departmentId, duties DESC, category
