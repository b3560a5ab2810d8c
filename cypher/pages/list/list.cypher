// title: 一份清单 | One list
// description: 清单的版本、出处、乡镇街道和事项数。 | Its edition, source, township and number of duties.
// param: list – 清单编号 | list id; type=text
// column: id – 编号 | id
// column: title – 清单 | list
// column: edition – 版本 | edition
// column: source – 文件 | file
// column: loadedAt – 装入时间 | loaded at; type=date
// column: current – 现行 | current; type=boolean
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: clauses – 职责条款 | clauses; unit=clauses
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: regions – 上级地区 | regions above; type=list
// column: others – 其他版本 | other editions; type=list
// column: currentList – 现行版本 | current edition
// column: earlier – 上一版 | edition before
MATCH (l:DutyList {id: $list})-[:ISSUED_FOR]->(t:Township)
CALL (t) {
  OPTIONAL MATCH way = (t)-[:PART_OF*1..]->(:Region)
  WITH way ORDER BY length(way) DESC LIMIT 1
  RETURN [n IN reverse(coalesce(tail(nodes(way)), [])) | {id: n.id, name: n.name}] AS regions
}
CALL (l, t) {
  OPTIONAL MATCH (t)<-[:ISSUED_FOR]-(o:DutyList)
  WHERE o <> l
  WITH o ORDER BY o.edition DESC
  RETURN collect(o {.id, .edition}) AS others
}
RETURN
  l.id AS id,
  l.title AS title,
  l.edition AS edition,
  l.source AS source,
  l.loadedAt AS loadedAt,
  EXISTS { (t)-[:CURRENT_LIST]->(l) } AS current,
  COUNT { (l)<-[:LISTED_IN]-({kind: 'BASIC'}) } AS basic,
  COUNT { (l)<-[:LISTED_IN]-({kind: 'COOPERATIVE'}) } AS cooperative,
  COUNT { (l)<-[:LISTED_IN]-({kind: 'WITHDRAWN'}) } AS withdrawn,
  COUNT { (l)<-[:LISTED_IN]-()-[:HAS_CLAUSE]->() } AS clauses,
  t.name AS township,
  t.id AS townshipCode,
  regions,
  others,
  [(t)-[:CURRENT_LIST]->(c) | c {.id, .edition}][0] AS currentList,
  [o IN others WHERE o.edition < l.edition][0] AS earlier
