// title: 编号不连续 | Gap in the numbers
// description: 一份现行清单某一类事项的编号不从 1 开始，或中间缺号。 | The numbers of one kind of a current list do not begin at 1, or leave some out.
// severity: warning
// remedy: 到来源文件查看缺号的行是否没有读出。 | Look in the source whether the rows with these numbers were not read.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: kind – 所属清单 | list
// column: missing – 缺少的编号 | numbers missing; type=list
// column: source – 文件 | file
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(:Township)
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty)
  WITH d.kind AS kind, collect(d.number) AS numbers, max(d.number) AS last
  RETURN kind, [n IN range(1, last) WHERE NOT n IN numbers] AS missing
}
WITH l, kind, missing
WHERE size(missing) > 0
RETURN l.id AS subject, kind, missing, l.source AS source
ORDER BY subject, kind
LIMIT $limit
