// title: 各县负荷的集中程度 | Concentration of workload by county
// description: 每个县级区划的清单里，事项在部门之间分布得有多集中：部门数、基尼系数、赫芬达尔—赫希曼指数（HHI）、最多的三个部门所占比例。事项照部门履职负荷数，也可以每个同一事项对一个部门只数一次，一县二十个乡镇的同一件事就不是二十件。选了地区时，只数该地区的清单。 | How concentrated the duties of each county's lists are on few departments: departments, Gini coefficient, Herfindahl–Hirschman index (HHI), share of the busiest three. Duties are counted as in the department workload, or each matter once for a department, so that one thing in twenty townships of a county is not twenty. Of a region, its lists alone are counted.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: by – 数什么 | what is counted; type=choice(DUTIES=事项/duties|MATTERS=同一事项/distinct matters); default=DUTIES
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: county – 县市区 | county; link=region(countyCode)
// column: lists – 清单 | lists; unit=lists
// column: departments – 部门 | departments; unit=departments
// column: workload – 负荷合计 | workload; type=int
// column: gini – 基尼系数 | Gini; type=decimal
// column: hhi – 赫芬达尔指数（HHI） | HHI, 0 to 1; type=decimal
// column: topThreePercent – 前三个部门占比 | share of the busiest three; unit=percent; type=decimal
// column: busiest – 前三个部门 | the busiest three; type=list
// column: countyCode – 区划代码 | code
// view: bar(county; gini, hhi)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(:Township)-[:PART_OF]->(county:Region)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH county, collect(l) AS lists
OPTIONAL CALL (lists) {
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
WITH county, lists, id, load ORDER BY load DESC, id
WITH county, size(lists) AS lists, collect(load) AS loads, collect(id) AS ids
WITH county, lists, loads, ids, size(loads) AS departments, reduce(sum = 0, load IN loads | sum + load) AS workload
CALL (loads, ids) {
  UNWIND range(0, size(ids[..3]) - 1) AS i
  MATCH (d:Department {id: ids[i]})
  WITH d, i ORDER BY i
  RETURN collect(d.name + ' ' + loads[i]) AS busiest
}
// From the busiest down, so that the signs are turned round.
RETURN county.name AS county, lists, departments, workload,
  CASE WHEN departments > 0 THEN round(reduce(sum = 0, i IN range(0, departments - 1) | sum + (departments - 1 - 2 * i) * loads[i])
    / (1.0 * departments * workload), 4) END AS gini,
  CASE WHEN departments > 0 THEN round(reduce(sum = 0.0, load IN loads | sum + (1.0 * load / workload) ^ 2), 4) END AS hhi,
  CASE WHEN departments > 0 THEN round(100.0 * reduce(sum = 0, load IN loads[..3] | sum + load) / workload, 1) END AS topThreePercent,
  busiest, county.id AS countyCode
ORDER BY coalesce(gini, -1) DESC, countyCode
LIMIT $limit
