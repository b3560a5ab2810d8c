// title: 写明牵头的不在列首 | Written lead that is not listed first
// description: 栏内或条款写明由某部门牵头整个事项，而它没有列在第一位，或没有列出；以写明的为牵头。 | The column or a clause says who leads the whole duty, and the column lists that department further down or not at all; the written one leads.
// severity: info
// remedy: 核对原文；需要时更正列出的次序。 | Compare the source; correct the order of the column where needed.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: departmentId – 部门编号 | department id; link=department(departmentId)
// column: department – 写明牵头的部门 | written lead
// column: first – 列首部门 | first listed
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty)-[r:LED_BY {basis: 'WRITTEN'}]->(a:Department)
CALL (d) {
  MATCH (d)-[s:SHARED_WITH]->(b:Department)
  RETURN b, s.position AS position
  ORDER BY position LIMIT 1
}
WITH l, d, r, a, b, position
WHERE r.position IS NULL OR position < r.position
RETURN d.id AS subject, a.id AS departmentId, a.name AS department, b.name AS first, l.source AS source, d.line AS line
ORDER BY subject
LIMIT $limit
