// title: 最近装入的清单 | Latest loads
// description: 最近装入图谱的清单，以及读取时发现的问题数。 | The lists loaded last, and how many faults were found in them.
// param: region – 地区 | region; type=region; default=
// column: list – 清单 | list
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: edition – 版本 | edition
// column: current – 现行 | current; type=boolean
// column: duties – 事项 | duties; unit=duties
// column: faults – 问题 | faults; type=int
// column: loadedAt – 装入时间 | loaded at; type=date
// column: source – 文件 | file
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WITH t, l
ORDER BY l.loadedAt DESC, l.id
LIMIT 6
RETURN
  l.id AS list,
  t.name AS township,
  t.id AS townshipCode,
  l.edition AS edition,
  EXISTS { (t)-[:CURRENT_LIST]->(l) } AS current,
  COUNT { (l)<-[:LISTED_IN]-() } AS duties,
  coalesce(l.faults, 0) AS faults,
  l.loadedAt AS loadedAt,
  l.source AS source
