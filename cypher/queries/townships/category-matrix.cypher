// title: 类别矩阵 | Category matrix
// description: 每个乡镇在每个事项类别中的现行事项数及其占该乡镇全部事项的比例。 | Current duties of each township in each category, and their part of the township's whole list.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=1000; min=1; max=10000
// column: township – 乡镇 | township; link=township(townshipId)
// column: category – 事项类别 | category
// column: duties – 事项 | duties; unit=duties
// column: percent – 占本乡镇 | of the township's duties; unit=percent; type=decimal
// column: townshipId – 区划代码 | region code
// view: heatmap(category; township; duties)
MATCH (t:Township)-[:CURRENT_LIST]->(:DutyList)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH t, COUNT { (t)<-[:OF_TOWNSHIP]-() } AS all
MATCH (t)<-[:OF_TOWNSHIP]-(d:Duty)-[:IN_CATEGORY]->(c:Category)
WITH t, all, c, count(d) AS duties
RETURN t.name AS township, c.name AS category, duties, round(100.0 * duties / all, 1) AS percent, t.id AS townshipId
ORDER BY townshipId, duties DESC, category
LIMIT $limit
