// title: 点名而未列出的部门 | Department named but not listed
// description: 条款点了名、却没有列入对应上级部门的部门。 | The text names it, but the column of departments does not.
// severity: info
// remedy: 核对原文；统计负荷时另行计入未列出的参与者。 | Compare the source; count it as a hidden sharer.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: departmentId – 部门编号 | department id; link=department(departmentId)
// column: department – 部门 | department
// column: surface – 原文 | as written
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[n:NAMES]->(a:Department)
  RETURN d, a, min(n.surface) AS surface
}
RETURN d.id AS subject, a.id AS departmentId, a.name AS department, surface, l.source AS source, d.line AS line
ORDER BY subject, departmentId
LIMIT $limit
