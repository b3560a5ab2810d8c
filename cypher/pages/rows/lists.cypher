// title: 清单 | Lists
// description: 图谱里的每份清单：版本、文件、事项数和读取时发现的问题数。 | Every list in the graph: edition, file, duties, and faults found while reading.
// param: region – 行政区划 | region; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: title – 清单 | list; link=list(list)
// column: list – 清单编号 | list id
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: edition – 版本 | edition
// column: current – 当前 | current; type=boolean
// column: duties – 事项 | duties; unit=duties
// column: faults – 问题 | faults; type=int
// column: loadedAt – 装入时间 | loaded at; type=date
// column: source – 文件 | file
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
// All of them, or those in force in the month asked for.
WHERE $edition IS NULL OR l.edition <= $edition < l.until
RETURN
  l.title AS title,
  l.id AS list,
  t.name AS township,
  t.id AS townshipCode,
  l.edition AS edition,
  EXISTS { (t)-[:CURRENT_LIST]->(l) } AS current,
  COUNT { (l)<-[:LISTED_IN]-() } AS duties,
  coalesce(l.faults, 0) AS faults,
  l.loadedAt AS loadedAt,
  l.source AS source
ORDER BY townshipCode, edition DESC
