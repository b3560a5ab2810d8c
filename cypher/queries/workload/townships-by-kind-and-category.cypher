// title: 乡镇事项的清单与类别 | Townships by list and category
// description: 每个乡镇在每个事项类别中的基本、配合和被收回事项数。 | In each category, the basic, cooperative and withdrawn duties of each township.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: kind – 所属清单 | list; type=choice(BASIC=基本履职事项/basic|COOPERATIVE=配合履职事项/cooperative|WITHDRAWN=收回事项/withdrawn); default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: township – 乡镇 | township; link=township(townshipId)
// column: category – 事项类别 | category
// column: basic – 基本履职事项 | basic duties; unit=duties; rows=duties(kind='BASIC', region=townshipId, category=category)
// column: cooperative – 配合履职事项 | cooperative duties; unit=duties; rows=duties(kind='COOPERATIVE', region=townshipId, category=category)
// column: withdrawn – 收回事项 | withdrawn duties; unit=duties; rows=duties(kind='WITHDRAWN', region=townshipId, category=category)
// column: total – 合计 | total; unit=duties; rows=duties(region=townshipId, category=category, kind=$kind)
// column: townshipId – 区划代码 | region code
// view: heatmap(category; township; total)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
// What the list comes to stands with it.
UNWIND range(0, size(coalesce(l.categories, [])) - 1) AS i
WITH t, CASE l.categories[i] WHEN '（无类别）' THEN '' ELSE l.categories[i] END AS category,
  CASE WHEN $kind IS NULL OR $kind = 'BASIC' THEN l.basic[i] ELSE 0 END AS basic,
  CASE WHEN $kind IS NULL OR $kind = 'COOPERATIVE' THEN l.cooperative[i] ELSE 0 END AS cooperative,
  CASE WHEN $kind IS NULL OR $kind = 'WITHDRAWN' THEN l.withdrawn[i] ELSE 0 END AS withdrawn
WHERE ($category IS NULL OR category = $category) AND basic + cooperative + withdrawn > 0
RETURN t.name AS township, category, basic, cooperative, withdrawn, basic + cooperative + withdrawn AS total,
  t.id AS townshipId
ORDER BY townshipId, total DESC, category
LIMIT $limit
