// title: 配合事项没有上级部门 | Cooperative duty without an upstream department
// description: 配合履职事项应当列出对应上级部门。 | A cooperative duty lists the upstream departments it assists.
// severity: error
// remedy: 到来源文件查看对应上级部门一栏是否为空，或没有读懂。 | See whether the column of the departments is empty, or was not understood.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: name – 名称 | name
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty {kind: 'COOPERATIVE'})
WHERE NOT EXISTS { (d)-[:LED_BY|SHARED_WITH]->() }
RETURN d.id AS subject, d.name AS name, l.source AS source, d.line AS line
ORDER BY subject
LIMIT $limit
