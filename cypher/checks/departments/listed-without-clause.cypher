// title: 列出的部门没有条款 | Listed department without a clause
// description: 列为对应上级部门，却没有任何条款提到它或它的下属机构，没有条款写明“其他部门按职责……”，也没有未写明主体的条款可归于它。 | Listed, but no clause mentions it or a branch of it, none gives the other departments their part, and no clause without a subject could be its own.
// severity: info
// remedy: 核对原文：部门是否只是挂名。 | Compare the source: is the department there in name only?
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: departmentId – 部门编号 | department id; link=department(departmentId)
// column: department – 部门 | department
// column: duty – 事项 | duty
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.silentLeads + l.silentSharers > 0
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:LED_BY|SHARED_WITH {silent: true}]->(a:Department)
WHERE NOT EXISTS { (d)-[:HAS_CLAUSE]->(:Clause {basis: 'AMBIGUOUS'}) }
RETURN d.id AS subject, a.id AS departmentId, a.name AS department, d.name AS duty, l.source AS source, d.line AS line
ORDER BY subject, departmentId
LIMIT $limit
