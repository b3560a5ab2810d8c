// title: 负荷的洛伦茨曲线 | Lorenz curve of workload
// description: 把部门从事项最少的排到最多的：前百分之几的部门一共有百分之几的负荷。事项同样多的部门在一行，它们之间的曲线是直线。两列越接近，分布越均匀；曲线与对角线之间的面积的两倍就是基尼系数。 | The departments from the least to the most busy: what percentage of the workload lies with which percentage of them. Those with as many duties share a row, and the curve is straight between rows. The nearer both percentages, the more even; twice the area between the curve and the diagonal is the Gini coefficient.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: by – 数什么 | what is counted; type=choice(DUTIES=事项/duties|MATTERS=同一事项/distinct matters); default=DUTIES
// column: load – 每个部门的负荷 | workload of each; type=int
// column: departments – 这样的部门 | such departments; unit=departments
// column: departmentPercent – 部门累计 | of the departments, up to here; unit=percent; type=decimal
// column: workloadPercent – 负荷累计 | of the workload, up to here; unit=percent; type=decimal
// view: line(departmentPercent; workloadPercent, departmentPercent)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH collect(l) AS lists
CALL (lists) {
  // What the lists put on each department is kept with the lists.
  UNWIND lists AS l
  WITH coalesce(l.loadDepartments, []) AS departments, l.loadCategories AS categories, l.loadLed AS led, l.loadShared AS shared,
    l.loadTaken AS taken
  WHERE $by = 'DUTIES'
  UNWIND [i IN range(0, size(departments) - 1) WHERE $category IS NULL OR categories[i] = $category] AS i
  RETURN departments[i] AS id, sum(led[i] + shared[i] + taken[i]) AS load
  UNION ALL
  UNWIND lists AS l
  WITH l WHERE $by = 'MATTERS'
  MATCH (l)<-[:LISTED_IN]-(d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
  WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
  OPTIONAL MATCH (d)-[:CONCERNS]->(m:Matter)
  RETURN a.id AS id, count(DISTINCT coalesce(m, d)) AS load
}
WITH load, count(id) AS departments ORDER BY load
WITH collect({load: load, departments: departments}) AS steps
WITH steps, reduce(sum = 0, step IN steps | sum + step.departments) AS departments,
  reduce(sum = 0, step IN steps | sum + step.departments * step.load) AS workload
WHERE departments > 0
// The curve begins with nobody and nothing.
UNWIND range(0, size(steps)) AS i
RETURN CASE i WHEN 0 THEN 0 ELSE steps[i - 1].load END AS load, CASE i WHEN 0 THEN 0 ELSE steps[i - 1].departments END AS departments,
  round(100.0 * reduce(sum = 0, step IN steps[..i] | sum + step.departments) / departments, 2) AS departmentPercent,
  round(100.0 * reduce(sum = 0, step IN steps[..i] | sum + step.departments * step.load) / workload, 2) AS workloadPercent
ORDER BY load
