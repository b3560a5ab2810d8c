// title: 部门统称 | Open class of departments
// description: 事项或条款写的是一类部门（如“其他有关部门”），不能算作哪一个部门。 | A duty or clause speaks of a class of departments; no single one can be held to it.
// severity: info
// remedy: 报告时单列；不要归到某一个部门。 | Report it as such; never count it as one department.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: name – 写法 | as written
// column: uses – 出现次数 | uses; type=int
// column: example – 举例 | one place
MATCH (o:OpenClass)<-[written]-(at:Duty|Clause)
OPTIONAL MATCH (at)<-[:HAS_CLAUSE]-(owner:Duty)
WITH o, written, at, coalesce(owner, at) AS d
WHERE $region IS NULL OR EXISTS { (d)-[:LISTED_IN]->(:DutyList)-[:LIES_IN]->(:Region {id: $region}) }
RETURN o.id AS subject, min(written.surface) AS name, count(at) AS uses, min(at.id) AS example
ORDER BY subject
LIMIT $limit
