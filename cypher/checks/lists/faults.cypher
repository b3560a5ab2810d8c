// title: 读取中的问题 | Faults in reading
// description: 清单中没有读懂、或须人工核对的地方。 | What was not understood in a list, or needs a person's eye.
// severity: warning
// remedy: 按每条所说的办法处理，然后重新装入。 | Do what each row says, then load again.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: code – 问题 | fault
// column: found – 原文 | found
// column: expected – 应为 | expected
// column: todo – 办法 | what to do
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(:Township)
MATCH (f:Fault)-[:FOUND_IN]->(l)
// The codes left out have checks of their own.
WHERE f.severity IN ['ERROR', 'WARNING'] AND NOT f.code IN ['OTHER_TOWNSHIP_NAMED', 'DUPLICATE_CLAUSE']
RETURN l.id AS subject, f.code AS code, f.found AS found, f.expected AS expected, f.remedy AS todo, l.source AS source, f.line AS line
ORDER BY subject, line, code, found
LIMIT $limit
