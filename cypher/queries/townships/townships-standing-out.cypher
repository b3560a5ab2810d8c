// title: 与众不同的乡镇 | Townships that stand out
// description: 每个乡镇：有几个事项放在与多数乡镇不同的清单，有几个只有它有，又缺几个多数乡镇都有的。 | For each township: how many matters it has in another list than most, how many it alone has, and how many that most have it lacks.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=200; min=1; max=10000
// column: township – 乡镇 | township; link=township(townshipId)
// column: matters – 同一事项 | matters; unit=matters
// column: otherList – 清单与多数不同 | in another list than most; unit=matters
// column: alone – 只有它有 | alone; unit=matters
// column: lacking – 缺多数都有的 | lacks what most have; unit=matters
// column: townshipId – 区划代码 | region code
// view: bar(township; otherList, alone, lacking)
MATCH (t:Township)-[:CURRENT_LIST]->()
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH collect(t) AS everywhere
UNWIND everywhere AS t
MATCH (t)<-[:OF_TOWNSHIP]-(d:Duty)-[:CONCERNS]->(m:Matter)
WITH everywhere, m, d.kind AS kind, count(DISTINCT t) AS inList, collect(DISTINCT t) AS places
ORDER BY inList DESC, kind
WITH everywhere, m, collect({kind: kind, in: inList, places: places}) AS lists
WITH everywhere, m, lists[0] AS most, lists,
  COLLECT { UNWIND lists AS one UNWIND one.places AS t WITH DISTINCT t RETURN t } AS has
WITH everywhere, collect({m: m, most: most, has: has, agreed: most.in * 2 > size(has) AND size(has) > 2}) AS matters
UNWIND everywhere AS t
CALL (t, matters) {
  UNWIND matters AS one
  RETURN sum(CASE WHEN t IN one.has THEN 1 ELSE 0 END) AS own,
    sum(CASE WHEN t IN one.has AND one.agreed AND NOT t IN one.most.places THEN 1 ELSE 0 END) AS otherList,
    sum(CASE WHEN one.has = [t] THEN 1 ELSE 0 END) AS alone
}
WITH everywhere, t, matters, own, otherList, alone,
  reduce(n = 0, one IN matters | n + CASE WHEN NOT t IN one.has AND size(one.has) * 2 > size(everywhere) THEN 1 ELSE 0 END) AS lacking
RETURN t.name AS township, own AS matters, otherList, alone, lacking, t.id AS townshipId
ORDER BY otherList DESC, lacking + alone DESC, townshipId
LIMIT $limit
