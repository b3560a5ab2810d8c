// title: 部门履职负荷 | Department workload
// description: 各上级部门在现行清单中牵头、参与和承接的事项数。地区指部门所在的地区：部门属于县市区或更高一级，不属于乡镇街道。 | How many duties of the current lists each upstream department leads, shares and took over. The region is where the department is: departments belong to counties and above, not to townships.
// param: region – 部门所在地区 | region the department is in; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=50; min=1; max=10000
// column: department – 部门 | department; link=department(departmentId)
// column: leads – 牵头事项 | duties led; unit=duties
// column: shares – 参与事项 | duties shared; unit=duties
// column: takenOver – 承接事项 | duties taken over; unit=duties
// column: total – 合计 | total; unit=duties
// column: region – 地区 | region
// column: departmentId – 部门编号 | department id
// view: stacked-bar(department; leads, shares, takenOver)
MATCH (d:Department)-[:IN_REGION]->(r:Region)
WHERE $region IS NULL OR EXISTS { (r)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH d, r,
  CASE WHEN $category IS NULL THEN COUNT { (d)<-[:LED_BY]-() }
    ELSE COUNT { (d)<-[:LED_BY]-(:Duty)-[:IN_CATEGORY]->(:Category {id: $category}) } END AS leads,
  CASE WHEN $category IS NULL THEN COUNT { (d)<-[:SHARED_WITH]-() }
    ELSE COUNT { (d)<-[:SHARED_WITH]-(:Duty)-[:IN_CATEGORY]->(:Category {id: $category}) } END AS shares,
  CASE WHEN $category IS NULL THEN COUNT { (d)<-[:TAKEN_OVER_BY]-() }
    ELSE COUNT { (d)<-[:TAKEN_OVER_BY]-(:Duty)-[:IN_CATEGORY]->(:Category {id: $category}) } END AS takenOver
WHERE leads + shares + takenOver > 0
RETURN d.name AS department, leads, shares, takenOver, leads + shares + takenOver AS total,
  r.name AS region, d.id AS departmentId
ORDER BY total DESC, leads DESC, departmentId
LIMIT $limit
