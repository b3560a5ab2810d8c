// title: 一个部门的各种写法 | How a department is written
// description: 清单中对同一部门的不同写法：原文写在部门一栏的次数，写在条款里并有角色的次数（同一处只算一次）；另列据标题或唯一所列部门推定的联系数，那里条款没有写它。 | The names under which one department stands in the lists: how often a column has the words, how often a clause has them with a role (a place counts once); and apart from these the links inferred from a heading or the only department listed, where the clause does not write it.
// param: department – 部门 | department; type=department
// column: surface – 原文写法 | as written
// column: columns – 部门栏写明 | written in columns; type=int
// column: clauses – 条款写明 | written in clauses; type=int
// column: inferred – 推定的联系 | inferred links; type=int
// column: roles – 角色 | roles; type=list
// column: example – 举例 | one place
// view: stacked-bar(surface; columns, clauses, inferred)
MATCH (a:Department {id: $department})<-[w]-(at:Duty|Clause)
WHERE w.surface <> '' AND type(w) <> 'NAMES'
WITH w.surface AS surface, type(w) AS role, at, w.start AS start ORDER BY at.id, role
WITH surface,
  count(DISTINCT CASE WHEN at:Duty THEN at.id + ' ' + role + ' ' + coalesce(start, '') END) AS columns,
  count(DISTINCT CASE WHEN at:Clause AND start IS NOT NULL THEN at.id + ' ' + start END) AS clauses,
  count(DISTINCT CASE WHEN at:Clause AND start IS NULL THEN at.id + ' ' + role END) AS inferred,
  collect(DISTINCT role) AS roles, collect(at.id)[0] AS example
CALL (roles) {
  UNWIND roles AS role
  WITH role ORDER BY role
  RETURN collect(role) AS sorted
}
RETURN surface, columns, clauses, inferred, sorted AS roles, example
ORDER BY columns + clauses DESC, inferred DESC, surface
