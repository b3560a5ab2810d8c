// title: 这个类别在各乡镇街道 | One category by township
// description: 每个乡镇街道现行清单里这个类别的事项数。 | Its duties in each township's current list.
// param: category – 事项类别 | category; type=text
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: total – 合计 | total; unit=duties
MATCH (:Category {id: $category})<-[:IN_CATEGORY]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
RETURN
  t.name AS township,
  t.id AS townshipCode,
  sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
  sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn,
  count(d) AS total
ORDER BY total DESC, townshipCode
