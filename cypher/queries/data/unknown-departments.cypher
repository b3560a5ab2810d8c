// title: 未识别的部门 | Unknown departments
// description: 部门表中没有的部门名称，附原文写法和出现次数，供人工审定。 | Departments that the table of departments does not know, as written and how often, for a person to review.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: surfaces – 原文写法 | as written; type=list
// column: duties – 涉及事项 | duties; unit=duties
// column: clauses – 涉及条款 | clauses; unit=clauses
// column: example – 举例 | one of the duties; link=duty(exampleId)
// column: departmentId – 部门编号 | department id
// column: exampleId – 举例的事项编号 | id of that duty
MATCH (a:Department)
WHERE a.known = false
CALL (a) {
  MATCH (a)<-[w]-(at:Duty|Clause)
  OPTIONAL MATCH (at)<-[:HAS_CLAUSE]-(owner:Duty)
  WITH w.surface AS surface, at, coalesce(owner, at) AS d
  WHERE $region IS NULL OR EXISTS { (d)-[:LISTED_IN]->(:DutyList)-[:LIES_IN]->(:Region {id: $region}) }
  WITH surface, at, d ORDER BY surface
  RETURN collect(DISTINCT nullIf(surface, '')) AS surfaces, count(DISTINCT d) AS duties,
    count(DISTINCT CASE WHEN at:Clause THEN at END) AS clauses, min(d.id) AS first
}
WITH a, surfaces, duties, clauses, first
WHERE duties > 0
MATCH (example:Duty {id: first})
RETURN a.name AS department, surfaces, duties, clauses, example.name AS example, a.id AS departmentId, example.id AS exampleId
ORDER BY duties DESC, clauses DESC, departmentId
LIMIT $limit
