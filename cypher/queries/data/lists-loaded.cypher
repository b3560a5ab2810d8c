// title: 已装入的清单 | Lists loaded
// description: 图中的全部清单、版本、来源和事项数；标明哪一份是现行清单。 | Every list in the graph with its edition, source and number of duties, and which of them is current.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: township – 乡镇 | township; link=township(townshipId)
// column: edition – 版本 | edition
// column: current – 现行 | current; type=boolean
// column: duties – 事项 | duties; unit=duties; rows=duties(list=listId, edition=edition)
// column: faults – 读取问题 | faults in reading; type=int
// column: title – 标题 | title; link=list(listId)
// column: source – 来源 | source
// column: townshipId – 区划代码 | region code
// column: listId – 清单编号 | list id
// column: loadedAt – 装入时间 | loaded at; type=date
// view: timeline(edition; township)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
// All of them, or those in force in a month.
WHERE $edition IS NULL OR l.edition <= $edition < l.until
RETURN t.name AS township, l.edition AS edition, EXISTS { (t)-[:CURRENT_LIST]->(l) } AS current,
  COUNT { (l)<-[:LISTED_IN]-() } AS duties, COUNT { (l)<-[:FOUND_IN]-() } AS faults,
  l.title AS title, l.source AS source, t.id AS townshipId, l.id AS listId,
  l.loadedAt AS loadedAt
ORDER BY townshipId, edition DESC
