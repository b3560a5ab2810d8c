// title: 未识别的部门 | Unknown department
// description: 部门表不认识这个名称，因此不能与别的地区比较。 | The table of departments does not know the name, so it cannot be compared with other regions.
// severity: warning
// remedy: 用 departments --review 审定它的种类。 | Decide on its kind with departments --review.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: department – 部门 | department; link=department(subject)
// column: uses – 出现次数 | uses; type=int
MATCH (a:Department)
WHERE a.known = false
WITH a, COUNT {
  MATCH (a)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]-(d:Duty)
  WHERE $region IS NULL OR EXISTS { (d)-[:LISTED_IN]->(:DutyList)-[:LIES_IN]->(:Region {id: $region}) }
} AS uses
WHERE $region IS NULL OR uses > 0
RETURN a.id AS subject, a.name AS department, uses
ORDER BY subject
LIMIT $limit
