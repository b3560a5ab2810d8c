// title: 重复的事项 | Double rows
// description: 同一清单同一类中名称完全相同的事项。 | Duties of one list and kind with the very same name.
// severity: warning
// remedy: 到来源文件核对是否重复；名称相同而内容不同的，列入已认可清单。 | Look in the source; accept the finding where the rows differ in substance.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: name – 名称 | name
// column: labels – 编号 | numbers; type=list
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(:Township)
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty)
  WITH d ORDER BY d.number
  WITH d.kind AS kind, d.name AS name, collect(d) AS duties
  WHERE size(duties) > 1
  RETURN name, duties
}
RETURN duties[0].id AS subject, name, [d IN duties | d.label] AS labels, l.source AS source, duties[1].line AS line
ORDER BY subject
LIMIT $limit
