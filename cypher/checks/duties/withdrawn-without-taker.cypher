// title: 收回的事项无人承接 | Withdrawn duty without a taker
// description: 收回的事项没有写明终止，也没有承接部门。 | A withdrawn duty is not said to be ended, and nobody takes it over.
// severity: warning
// remedy: 到来源文件核对承接部门一栏。 | Look at the column of the taker in the source.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: name – 名称 | name
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty {kind: 'WITHDRAWN'})
WHERE coalesce(d.ended, false) = false AND NOT EXISTS { (d)-[:TAKEN_OVER_BY]->() }
RETURN d.id AS subject, d.name AS name, l.source AS source, d.line AS line
ORDER BY subject
LIMIT $limit
