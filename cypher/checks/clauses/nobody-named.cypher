// title: 没有写明主体的条款 | Clause that names nobody
// description: 列出几个部门、条款又没有写明主体；用排除法能认定的也在内。 | Several departments are listed and the clause has no written subject; those that elimination tells are included.
// severity: info
// remedy: 报告时单列；这是原文的问题，不是读取的问题。 | Report it as such; the source leaves it open.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: text – 条款 | clause
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.ambiguous > 0
MATCH (l)<-[:LISTED_IN]-(:Duty)-[:HAS_CLAUSE]->(c:Clause {basis: 'AMBIGUOUS'})
RETURN c.id AS subject, c.text AS text, l.source AS source, c.line AS line
ORDER BY subject
LIMIT $limit
