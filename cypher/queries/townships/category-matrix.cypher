// title: 类别矩阵 | Category matrix
// description: 每个乡镇在每个事项类别中的现行事项数及其占该乡镇全部事项的比例。 | Current duties of each township in each category, and their part of the township's whole list.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: township – 乡镇 | township; link=township(townshipId)
// column: category – 事项类别 | category; link=category(category)
// column: duties – 事项 | duties; unit=duties; rows=duties(region=townshipId, category=category)
// column: percent – 占本乡镇 | of the township's duties; unit=percent; type=decimal
// column: townshipId – 区划代码 | region code
// view: heatmap(category; township; duties)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
// What the list comes to stands with it.
UNWIND range(0, size(coalesce(l.categories, [])) - 1) AS i
WITH t, l, l.categories[i] AS category, l.basic[i] + l.cooperative[i] + l.withdrawn[i] AS duties
WHERE category <> '（无类别）'
RETURN t.name AS township, category, duties,
  round(100.0 * duties / COUNT { (l)<-[:LISTED_IN]-() }, 1) AS percent, t.id AS townshipId
ORDER BY townshipId, duties DESC, category
LIMIT $limit
