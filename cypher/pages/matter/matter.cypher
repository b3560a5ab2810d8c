// title: 一个同一事项 | One matter
// description: 它以哪个写法为中心，见于几个乡镇。 | The wording it is built around, and in how many townships it stands.
// param: matter – 同一事项编号 | matter id; type=text
// column: id – 编号 | id
// column: name – 名称 | name
// column: townships – 乡镇 | townships; unit=townships
// column: all – 全部乡镇 | all townships; unit=townships
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
MATCH (m:Matter {id: $matter})
OPTIONAL MATCH (m)<-[:CONCERNS]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
RETURN m.id AS id, m.name AS name, count(DISTINCT t) AS townships,
  COUNT { (:Township)-[:CURRENT_LIST]->() } AS all,
  sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
  sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn
