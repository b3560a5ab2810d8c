// title: 一个事项类别 | One category
// description: 现行清单里这个类别的事项数。 | Its duties in the current lists.
// param: category – 事项类别 | category; type=text
// column: id – 编号 | id
// column: name – 名称 | name
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: total – 合计 | total; unit=duties
MATCH (c:Category {id: $category})
OPTIONAL MATCH (c)<-[:IN_CATEGORY]-(d:Duty)
RETURN
  c.id AS id,
  c.name AS name,
  sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
  sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn,
  count(d) AS total
