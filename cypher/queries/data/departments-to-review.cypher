// title: 待审定的部门名称 | Department names to review
// description: 部门表中没有的名称和“其他……部门”一类的统称，附每处原文的文件和行号；审定后写入别名表（--aliases）。 | Names that the table of departments does not know, and open classes, each with file and line of every place where it is written; what a person decides goes into an alias file (--aliases).
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: surface – 原文写法 | as written
// column: region – 地区代码 | region code
// column: why – 原因 | reason
// column: times – 出现次数 | times written
// column: evidence – 出处 | where it is written; type=list
// column: departmentId – 编号 | id
MATCH (a:Department|OpenClass)<-[w]-(place:Duty|Clause)
WHERE (a:OpenClass OR a.known = false) AND w.surface <> ''
OPTIONAL MATCH (place)<-[:HAS_CLAUSE]-(owner:Duty)
WITH a, w, coalesce(owner, place) AS d
MATCH (d)-[:LISTED_IN]->(l:DutyList)-[:ISSUED_FOR]->(t:Township)
OPTIONAL MATCH (t)-[:PART_OF]->(county:Region)
WITH a, w.surface AS surface, coalesce(county.id, t.id) AS region, type(w) AS role, d, l, t
WHERE $region IS NULL OR EXISTS { (l)-[:LIES_IN]->(:Region {id: $region}) }
WITH a, surface, region, l.source + ':' + toString(d.line) + ' ' + d.id + ' ' + role AS line
ORDER BY line
WITH a, surface, region, count(line) AS times, collect(DISTINCT line) AS evidence
RETURN surface, region, CASE WHEN a:OpenClass THEN 'OPEN_CLASS' ELSE 'UNKNOWN' END AS why, times, evidence,
  a.id AS departmentId
ORDER BY why DESC, times DESC, surface, departmentId
LIMIT $limit
