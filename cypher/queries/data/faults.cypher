// title: 读取中的问题 | Faults in reading
// description: 清单中没有读懂、或须人工核对的地方，附文件、行号、原文和办法。 | What was not understood in the lists, or needs a person's eye: file, line, what stands there and what to do.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: severity – 程度 | severity
// column: code – 问题 | fault
// column: source – 文件 | file
// column: line – 行号 | line; type=int
// column: found – 原文 | found
// column: expected – 应为 | expected
// column: remedy – 办法 | what to do
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})<-[:FOUND_IN]-(f:Fault)
RETURN f.severity AS severity, f.code AS code, l.source AS source, f.line AS line, f.found AS found,
  f.expected AS expected, f.remedy AS remedy
ORDER BY CASE severity WHEN 'ERROR' THEN 0 WHEN 'WARNING' THEN 1 ELSE 2 END, source, line, code, f.id
LIMIT $limit
