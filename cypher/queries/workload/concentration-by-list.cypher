// title: 各份清单负荷的集中程度 | Concentration of workload by list
// description: 每份清单里，事项在部门之间分布得有多集中：部门数、基尼系数、赫芬达尔—赫希曼指数（HHI）、最多的三个部门所占比例。事项照部门履职负荷数。 | How concentrated the duties of each list are on few departments: departments, Gini coefficient, Herfindahl–Hirschman index (HHI), share of the busiest three. Duties are counted as in the department workload.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: township – 乡镇 | township; link=township(townshipId)
// column: edition – 清单版本 | edition
// column: departments – 部门 | departments; unit=departments
// column: workload – 负荷合计 | workload; type=int
// column: gini – 基尼系数 | Gini; type=decimal
// column: hhi – 赫芬达尔指数（HHI） | HHI, 0 to 1; type=decimal
// column: topThreePercent – 前三个部门占比 | share of the busiest three; unit=percent; type=decimal
// column: busiest – 前三个部门 | the busiest three; type=list
// column: townshipId – 区划代码 | region code
// view: bar(township; gini, hhi)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WHERE l.edition <= coalesce($edition, '9999') < l.until
OPTIONAL CALL (l) {
  // What the list puts on each department is kept with it.
  WITH coalesce(l.loadDepartments, []) AS departments, l.loadCategories AS categories, l.loadLed AS led, l.loadShared AS shared,
    l.loadTaken AS taken
  UNWIND [i IN range(0, size(departments) - 1) WHERE $category IS NULL OR categories[i] = $category] AS i
  RETURN departments[i] AS id, sum(led[i] + shared[i] + taken[i]) AS load
}
WITH l, t, id, load ORDER BY load DESC, id
WITH l, t, collect(load) AS loads, collect(id) AS ids
WITH l, t, loads, ids, size(loads) AS departments, reduce(sum = 0, load IN loads | sum + load) AS workload
// From the busiest down, so that the signs are turned round.
WITH l, t, loads, ids, departments, workload,
  CASE WHEN departments > 0 THEN round(reduce(sum = 0, i IN range(0, departments - 1) | sum + (departments - 1 - 2 * i) * loads[i])
    / (1.0 * departments * workload), 4) END AS gini
ORDER BY coalesce(gini, -1) DESC, l.id
LIMIT $limit
CALL (loads, ids) {
  UNWIND range(0, size(ids[..3]) - 1) AS i
  MATCH (d:Department {id: ids[i]})
  WITH d, i ORDER BY i
  RETURN collect(d.name + ' ' + loads[i]) AS busiest
}
RETURN t.name AS township, l.edition AS edition, departments, workload, gini,
  CASE WHEN departments > 0 THEN round(reduce(sum = 0.0, load IN loads | sum + (1.0 * load / workload) ^ 2), 4) END AS hhi,
  CASE WHEN departments > 0 THEN round(100.0 * reduce(sum = 0, load IN loads[..3] | sum + load) / workload, 1) END AS topThreePercent,
  busiest, t.id AS townshipId
ORDER BY coalesce(gini, -1) DESC, townshipId
