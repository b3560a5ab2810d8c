// title: 一份清单里的问题 | Faults in one list
// description: 读取这份清单时发现的问题，每个都有文件里的行。 | What reading the list found, each with its line in the file.
// param: list – 清单编号 | list id; type=text
// column: severity – 程度 | severity
// column: code – 代码 | code
// column: line – 行 | line; type=int
// column: place – 位置 | place
// column: found – 发现 | found
// column: expected – 应当 | expected
// column: remedy – 怎么办 | what to do
MATCH (:DutyList {id: $list})<-[:FOUND_IN]-(f:Fault)
RETURN f.severity AS severity, f.code AS code, f.line AS line, f.place AS place, f.found AS found, f.expected AS expected, f.remedy AS remedy
ORDER BY line, code, found
