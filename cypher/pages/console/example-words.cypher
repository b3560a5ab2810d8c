// title: 名称里有“安全”的事项，在文件的哪一行 | Duties with 安全 in their names, and their lines
// description: 找字：名称里有这两个字的事项、乡镇和出处。 | Looking for words: duties with them in their names, their townships and where they stand.
// column: duty – 事项 | duty
// column: township – 乡镇 | township
// column: file – 文件 | file
// column: line – 行 | line; type=int
MATCH (t:Township)<-[:OF_TOWNSHIP]-(d:Duty)-[:LISTED_IN]->(l:DutyList)
WHERE d.name CONTAINS '安全'
RETURN d.name AS duty, t.name AS township, l.source AS file, d.line AS line
ORDER BY township, line
