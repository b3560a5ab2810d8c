// title: 未识别的部门 | Unknown departments
// description: 部门表中没有的部门名称，附原文写法和出现次数，供人工审定。 | Departments that the table of departments does not know, as written and how often, for a person to review.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: surfaces – 原文写法 | as written; type=list
// column: duties – 涉及事项 | duties; unit=duties
// column: clauses – 涉及条款 | clauses; unit=clauses
// column: example – 举例 | one of the duties
// column: departmentId – 部门编号 | department id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(a:Department)
WITH a WHERE a.known = false
CALL (a) {
  OPTIONAL MATCH (a)<-[w]-(:Duty|Clause)
  WITH DISTINCT w.surface AS surface ORDER BY surface
  WHERE surface <> ''
  RETURN collect(surface) AS surfaces
}
CALL (a) {
  OPTIONAL MATCH (a)<-[]-(d:Duty)
  WITH DISTINCT d ORDER BY d.id
  RETURN count(d) AS duties, collect(d.id + ' ' + d.name)[0] AS example
}
RETURN a.name AS department, surfaces, duties,
  COUNT { MATCH (a)<-[]-(c:Clause) RETURN DISTINCT c } AS clauses,
  example, a.id AS departmentId
ORDER BY duties DESC, clauses DESC, departmentId
LIMIT $limit
