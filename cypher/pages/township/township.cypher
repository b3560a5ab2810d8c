// title: 一个乡镇街道 | One township
// description: 它的地区和各版本清单。 | Its regions and the editions of its list.
// param: township – 区划代码 | code; type=text
// column: code – 区划代码 | code
// column: name – 名称 | name
// column: regions – 上级地区 | regions above; type=list
// column: lists – 清单 | lists; type=list
MATCH (t:Township {id: $township})
CALL (t) {
  OPTIONAL MATCH way = (t)-[:PART_OF*1..]->(:Region)
  WITH way ORDER BY length(way) DESC LIMIT 1
  RETURN [n IN reverse(coalesce(tail(nodes(way)), [])) | {id: n.id, name: n.name}] AS regions
}
CALL (t) {
  OPTIONAL MATCH (t)<-[:ISSUED_FOR]-(l:DutyList)
  WITH t, l ORDER BY l.edition DESC
  RETURN collect({
    id: l.id,
    title: l.title,
    edition: l.edition,
    source: l.source,
    faults: coalesce(l.faults, 0),
    duties: COUNT { (l)<-[:LISTED_IN]-() },
    current: EXISTS { (t)-[:CURRENT_LIST]->(l) }
  }) AS lists
}
RETURN t.id AS code, t.name AS name, regions, lists
