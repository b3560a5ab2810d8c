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
CALL () {
  WITH 1 AS all WHERE $region IS NULL
  MATCH (t:Township)
  RETURN t
  UNION ALL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(t:Township)
  RETURN t
}
WITH t WHERE EXISTS { (t)-[:CURRENT_LIST]->() }
WITH collect(t) AS everywhere
// Of the whole graph one matter after the other is looked at: all of them at once would take much memory.
CALL (everywhere) {
  WITH everywhere WHERE $region IS NULL
  MATCH (m:Matter)
  CALL (m) {
    MATCH (m)<-[:CONCERNS]-(d:Duty)
    // A duty's id says its township and its list.
    WITH split(d.id, '/') AS id
    WITH id[0] AS t, max(CASE left(id[2], 1) WHEN 'B' THEN 1 ELSE 0 END) AS basic,
      max(CASE left(id[2], 1) WHEN 'C' THEN 1 ELSE 0 END) AS cooperative,
      max(CASE left(id[2], 1) WHEN 'W' THEN 1 ELSE 0 END) AS withdrawn
    RETURN collect(t) AS has, collect(basic + 2 * cooperative + 4 * withdrawn) AS lists,
      sum(basic) AS basic, sum(cooperative) AS cooperative, sum(withdrawn) AS withdrawn
  }
  RETURN has, lists, basic, cooperative, withdrawn
  UNION ALL
  WITH everywhere WHERE $region IS NOT NULL
  UNWIND everywhere AS t
  MATCH (t)<-[:OF_TOWNSHIP]-(d:Duty)-[:CONCERNS]->(m:Matter)
  WITH m, t.id AS t, max(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
    max(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
    max(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn
  WITH m, collect(t) AS has, collect(basic + 2 * cooperative + 4 * withdrawn) AS lists,
    sum(basic) AS basic, sum(cooperative) AS cooperative, sum(withdrawn) AS withdrawn
  RETURN has, lists, basic, cooperative, withdrawn
  UNION ALL
  // Townships without any, so that they have a row.
  UNWIND everywhere AS t
  WITH t WHERE NOT EXISTS { (t)<-[:OF_TOWNSHIP]-(:Duty)-[:CONCERNS]->(:Matter) }
  RETURN [t.id] AS has, [0] AS lists, 0 AS basic, 0 AS cooperative, 0 AS withdrawn
}
// The list that most have it in, as 1, 2 or 4.
WITH everywhere, has, lists, size(has) * 2 > size(everywhere) AND lists[0] > 0 AS common, CASE
    WHEN basic >= cooperative AND basic >= withdrawn THEN {list: 1, in: basic}
    WHEN cooperative >= withdrawn THEN {list: 2, in: cooperative}
    ELSE {list: 4, in: withdrawn}
  END AS most
WITH has, lists, common, most.list AS most, most.in * 2 > size(has) AND size(has) > 2 AS agreed
// A row without a township counts the matters that most have.
UNWIND range(CASE WHEN common THEN -1 ELSE 0 END, size(has) - 1) AS i
WITH CASE WHEN i >= 0 THEN has[i] END AS t, CASE WHEN i >= 0 THEN lists[i] ELSE 1 END AS list, common, most, agreed,
  size(has) = 1 AS only
WITH t, sum(CASE WHEN list > 0 THEN 1 ELSE 0 END) AS own,
  sum(CASE WHEN agreed AND list / most % 2 = 0 THEN 1 ELSE 0 END) AS otherList,
  sum(CASE WHEN only AND list > 0 THEN 1 ELSE 0 END) AS alone,
  sum(CASE WHEN common THEN 1 ELSE 0 END) AS common
WITH collect({t: t, own: own, otherList: otherList, alone: alone, common: common}) AS rows, max(CASE WHEN t IS NULL THEN common ELSE 0 END) AS most
UNWIND rows AS row
WITH row, coalesce(most, 0) - row.common AS lacking
WHERE row.t IS NOT NULL
ORDER BY row.otherList DESC, lacking + row.alone DESC, row.t
LIMIT $limit
MATCH (t:Township {id: row.t})
RETURN t.name AS township, row.own AS matters, row.otherList AS otherList, row.alone AS alone, lacking, t.id AS townshipId
ORDER BY otherList DESC, lacking + alone DESC, townshipId
