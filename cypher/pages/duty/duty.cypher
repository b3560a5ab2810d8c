// title: 一个事项 | One duty
// description: 事项本身、所在清单和地区。 | The duty itself, its list and its regions.
// param: duty – 事项编号 | duty id; type=text
// column: id – 编号 | id
// column: label – 清单编号 | number in the list
// column: kind – 所属清单 | list
// column: name – 名称 | name
// column: category – 类别 | category
// column: archived – 旧版本 | older edition; type=boolean
// column: ended – 不再开展 | ended; type=boolean
// column: workMode – 工作方式 | way of working
// column: line – 行 | line; type=int
// column: place – 位置 | place
// column: row – 原文行 | original row; type=list
// column: list – 清单编号 | list id
// column: title – 清单 | list
// column: edition – 版本 | edition
// column: currentList – 现行版本 | current edition
// column: source – 文件 | file
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: regions – 上级地区 | regions above; type=list
// column: matter – 同一事项 | matter
// column: matterId – 同一事项编号 | matter id
// column: matterTownships – 见于乡镇街道 | in townships; type=int
MATCH (d:Duty|ArchivedDuty {id: $duty})-[:LISTED_IN]->(l:DutyList)-[:ISSUED_FOR]->(t:Township)
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
OPTIONAL MATCH (d:Duty)-[:CONCERNS]->(m:Matter)
CALL (t) {
  OPTIONAL MATCH way = (t)-[:PART_OF*1..]->(top:Region)
  WITH way ORDER BY length(way) DESC LIMIT 1
  RETURN [n IN reverse(coalesce(tail(nodes(way)), [])) | {id: n.id, name: n.name}] AS regions
}
RETURN
  d.id AS id,
  d.label AS label,
  d.kind AS kind,
  d.name AS name,
  c.name AS category,
  d:ArchivedDuty AS archived,
  coalesce(d.ended, false) AS ended,
  d.workMode AS workMode,
  d.line AS line,
  d.place AS place,
  d.row AS row,
  l.id AS list,
  l.title AS title,
  l.edition AS edition,
  [(t)-[:CURRENT_LIST]->(now) | now {.id, .edition}][0] AS currentList,
  l.source AS source,
  t.name AS township,
  t.id AS townshipCode,
  regions,
  m.name AS matter,
  m.id AS matterId,
  COUNT {
    MATCH (m)<-[:CONCERNS]-(:Duty)-[:OF_TOWNSHIP]->(other:Township)
    RETURN DISTINCT other
  } AS matterTownships
