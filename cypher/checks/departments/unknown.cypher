// title: 未识别的部门 | Unknown department
// description: 部门表不认识这个名称，因此不能与别的地区比较。 | The table of departments does not know the name, so it cannot be compared with other regions.
// severity: warning
// remedy: 用 departments --review 审定它的种类。 | Decide on its kind with `departments --review`.
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: department – 部门 | department; link=department(subject)
// column: uses – 出现次数 | uses; type=int
MATCH (a:Department)
WHERE a.known = false
RETURN a.id AS subject, a.name AS department,
  a.leads + a.shares + a.takenOver + COUNT { (a)<-[:NAMES]-(:Duty) } AS uses
ORDER BY subject
LIMIT $limit
