// title: 一个乡镇街道的事项分布 | Duties of one township by category
// description: 每个类别下三种清单的事项数。 | Duties of each kind in each category.
// param: township – 区划代码 | code; type=text
// column: category – 类别 | category
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: total – 合计 | total; unit=duties
MATCH (t:Township {id: $township})<-[:OF_TOWNSHIP]-(d:Duty)
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
RETURN
  c.name AS category,
  sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
  sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn,
  count(d) AS total
ORDER BY total DESC, category
