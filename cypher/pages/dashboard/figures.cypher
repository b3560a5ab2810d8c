// title: 总览数字 | Headline figures
// description: 现行清单、乡镇、事项、部门和职责条款各有多少。 | How many current lists, townships, duties, departments and clauses there are.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: lists – 清单 | lists; unit=lists
// column: townships – 乡镇街道 | townships; unit=townships
// column: duties – 事项 | duties; unit=duties
// column: basic – 基本履职事项 | basic duties; unit=duties
// column: cooperative – 配合履职事项 | cooperative duties; unit=duties
// column: withdrawn – 上级部门收回事项 | withdrawn duties; unit=duties
// column: takenOver – 收回事项中有部门承接的 | withdrawn duties that somebody takes over; unit=duties
// column: ended – 收回事项中不再开展的 | withdrawn duties ended; unit=duties
// column: departments – 上级部门 | departments; unit=departments
// column: clauses – 职责条款 | clauses; unit=clauses
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
// What the list comes to stands with it: here of every category, or of the one that is asked for.
WITH l, [i IN range(0, size(coalesce(l.categories, [])) - 1)
  WHERE $category IS NULL OR l.categories[i] = $category] AS asked
WITH count(l) AS lists,
  sum(reduce(n = 0, i IN asked | n + l.basic[i])) AS basic,
  sum(reduce(n = 0, i IN asked | n + l.cooperative[i])) AS cooperative,
  sum(reduce(n = 0, i IN asked | n + l.withdrawn[i])) AS withdrawn,
  sum(reduce(n = 0, i IN asked | n + l.takenOver[i])) AS takenOver,
  sum(reduce(n = 0, i IN asked | n + l.ended[i])) AS ended,
  sum(reduce(n = 0, i IN asked | n + l.upstream[i] + l.township[i])) AS clauses
CALL () {
  // The departments that these lists name with a duty, as workload/department-workload counts them.
  CALL () {
    WITH 1 AS all WHERE $region IS NULL AND $category IS NULL AND $edition IS NULL
    MATCH (:Region {id: '000000'})<-[:LIES_IN]-(d:Department)
    WHERE d.leads + d.shares + d.takenOver > 0
    RETURN d.id AS has
    UNION ALL
    WITH 1 AS all WHERE $region IS NOT NULL OR $category IS NOT NULL OR $edition IS NOT NULL
    MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
    WHERE l.edition <= coalesce($edition, '9999') < l.until
    WITH coalesce(l.loadDepartments, []) AS departments, l.loadCategories AS categories
    UNWIND [i IN range(0, size(departments) - 1) WHERE $category IS NULL OR categories[i] = $category | departments[i]] AS has
    RETURN DISTINCT has
  }
  RETURN count(has) AS departments
}
RETURN lists, lists AS townships, basic + cooperative + withdrawn AS duties, basic, cooperative, withdrawn, takenOver, ended,
  departments, clauses
