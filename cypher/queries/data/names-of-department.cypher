// title: 一个部门的各种写法 | How a department is written
// description: 清单中对同一部门的不同写法，各出现多少次，举一处出处。 | The names under which one department stands in the lists, how often, and where.
// param: department – 部门 | department; type=department
// column: surface – 原文写法 | as written
// column: times – 次数 | times; type=int
// column: roles – 出现之处 | where; type=list
// column: example – 举例 | one place
// view: bar(surface; times)
MATCH (a:Department {id: $department})
  <-[w]-(at:Duty|Clause)
WHERE w.surface <> ''
WITH w.surface AS surface, type(w) AS role, at.id AS place ORDER BY place, role
WITH surface, count(*) AS times, collect(DISTINCT role) AS roles, collect(place)[0] AS example
CALL (roles) {
  UNWIND roles AS role
  WITH role ORDER BY role
  RETURN collect(role) AS sorted
}
RETURN surface, times, sorted AS roles, example
ORDER BY times DESC, surface
