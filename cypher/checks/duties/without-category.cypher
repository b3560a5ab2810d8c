// title: 没有类别的事项 | Duty without a category
// description: 事项没有类别，不会出现在按类别的统计里。 | The duty has no category and is missing from every count by category.
// severity: warning
// remedy: 到来源文件查看类别是否在合并的单元格或标题行里。 | See whether the category stands in a merged cell or a heading row.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: name – 名称 | name
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty)
WHERE NOT EXISTS { (d)-[:IN_CATEGORY]->(:Category) }
RETURN d.id AS subject, d.name AS name, l.source AS source, d.line AS line
ORDER BY subject
LIMIT $limit
