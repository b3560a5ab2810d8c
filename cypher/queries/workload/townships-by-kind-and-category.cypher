// title: 乡镇事项的类型与类别 | Townships by kind and category
// description: 每个乡镇在每个事项类别中的基本、配合和被收回事项数。 | In each category, the own, assisting and withdrawn duties of each township.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: kind – 事项类型 | kind of duty; type=choice(BASIC=基本履职事项/own|COOPERATIVE=配合履职事项/assisting|WITHDRAWN=收回事项/withdrawn); default=
// param: limit – 行数 | rows; type=int; default=1000; min=1; max=10000
// column: township – 乡镇 | township; link=township(townshipId)
// column: category – 事项类别 | category
// column: basic – 基本履职事项 | own duties; unit=duties
// column: cooperative – 配合履职事项 | assisting duties; unit=duties
// column: withdrawn – 收回事项 | withdrawn duties; unit=duties
// column: total – 合计 | total; unit=duties
// column: townshipId – 区划代码 | region code
// view: heatmap(category; township; total)
MATCH (t:Township)-[:CURRENT_LIST]->(:DutyList)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
MATCH (t)<-[:OF_TOWNSHIP]-(d:Duty)
WHERE $kind IS NULL OR d.kind = $kind
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
WITH t, d, coalesce(c.name, '') AS category
WHERE $category IS NULL OR category = $category
RETURN t.name AS township, category,
  count(CASE d.kind WHEN 'BASIC' THEN 1 END) AS basic,
  count(CASE d.kind WHEN 'COOPERATIVE' THEN 1 END) AS cooperative,
  count(CASE d.kind WHEN 'WITHDRAWN' THEN 1 END) AS withdrawn,
  count(d) AS total, t.id AS townshipId
ORDER BY townshipId, total DESC, category
LIMIT $limit
