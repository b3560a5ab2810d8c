// title: 数据完整程度 | Coverage
// description: 每份现行清单读懂多少：有类别、有部门的事项；条款分三种：条款写明责任主体的，没有写、据标题、唯一所列部门或乡镇一栏推定的，没有认定的。 | How much of each current list was understood: duties with a category, with departments; clauses of three sorts: with a written performer; without one, but inferred from the heading, the only department listed or the township's column; left open.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// column: township – 乡镇 | township; link=township(townshipId)
// column: edition – 版本 | edition
// column: duties – 事项 | duties; unit=duties; rows=duties(region=townshipId)
// column: withCategory – 有类别 | with a category; unit=percent; type=decimal
// column: withDepartment – 配合事项有部门 | cooperative duties with a department; unit=percent; type=decimal
// column: clauses – 条款 | clauses; unit=clauses; rows=clauses(region=townshipId)
// column: written – 写明责任主体 | performer written; unit=clauses; rows=clauses(written='YES', region=townshipId)
// column: inferred – 推定责任主体 | performer inferred; unit=clauses; rows=clauses(written='NO', region=townshipId)
// column: open – 没有认定 | left open; unit=clauses; rows=clauses(written='OPEN', region=townshipId)
// column: faults – 读取问题 | faults in reading; type=int
// column: townshipId – 区划代码 | region code
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
// What the list comes to stands with it.
WITH t, l, coalesce(l.led, 0) AS led, coalesce(l.performed, 0) AS performed, coalesce(l.written, 0) AS written,
  reduce(n = 0, each IN coalesce(l.cooperative, []) | n + each) AS cooperative,
  reduce(n = 0, i IN range(0, size(coalesce(l.categories, [])) - 1) |
    n + l.basic[i] + l.cooperative[i] + l.withdrawn[i]) AS duties,
  reduce(n = 0, i IN range(0, size(coalesce(l.categories, [])) - 1) |
    n + CASE l.categories[i] WHEN '（无类别）' THEN 0 ELSE l.basic[i] + l.cooperative[i] + l.withdrawn[i] END) AS categorised,
  reduce(n = 0, i IN range(0, size(coalesce(l.categories, [])) - 1) | n + l.upstream[i] + l.township[i]) AS clauses
RETURN t.name AS township, l.edition AS edition, duties,
  CASE duties WHEN 0 THEN null ELSE round(100.0 * categorised / duties, 1) END AS withCategory,
  CASE cooperative WHEN 0 THEN null ELSE round(100.0 * led / cooperative, 1) END AS withDepartment,
  clauses, written, performed - written AS inferred, clauses - performed AS open,
  COUNT { (l)<-[:FOUND_IN]-() } AS faults, t.id AS townshipId
ORDER BY townshipId
