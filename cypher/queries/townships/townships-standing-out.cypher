// title: 与众不同的乡镇 | Townships that stand out
// description: 每个乡镇：有几个事项放在与多数乡镇不同的清单，有几个只有它有，又缺几个多数乡镇都有的。 | For each township: how many matters it has in another list than most, how many it alone has, and how many that most have it lacks.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: township – 乡镇 | township; link=township(townshipId)
// column: matters – 同一事项 | matters; unit=matters
// column: otherList – 清单与多数不同 | in another list than most; unit=matters
// column: alone – 只有它有 | alone; unit=matters
// column: lacking – 缺多数都有的 | lacks what most have; unit=matters
// column: townshipId – 区划代码 | region code
// view: bar(township; otherList, alone, lacking)
CALL () {
  // How far a matter is spread over the whole graph is kept with it: one township after the other is held against it.
  MATCH (l:DutyList {until: '9999-12'})
  WITH count(l) AS everywhere
  WHERE $region IS NULL
  CALL (everywhere) {
    MATCH (m:Matter)
    WHERE m.townships * 2 > everywhere
    RETURN count(m) AS most
  }
  MATCH (t:Township)-[:CURRENT_LIST]->(l:DutyList)
  CALL (l, everywhere) {
    MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
    WITH m, collect(DISTINCT d.kind) AS lists, CASE
        WHEN m.basic >= m.cooperative AND m.basic >= m.withdrawn THEN {kind: 'BASIC', in: m.basic}
        WHEN m.cooperative >= m.withdrawn THEN {kind: 'COOPERATIVE', in: m.cooperative}
        ELSE {kind: 'WITHDRAWN', in: m.withdrawn}
      END AS most
    RETURN count(m) AS own,
      sum(CASE WHEN m.townships > 2 AND most.in * 2 > m.townships AND NOT most.kind IN lists THEN 1 ELSE 0 END) AS otherList,
      sum(CASE WHEN m.townships = 1 THEN 1 ELSE 0 END) AS alone,
      sum(CASE WHEN m.townships * 2 > everywhere THEN 1 ELSE 0 END) AS common
  }
  RETURN t, own, otherList, alone, most - common AS lacking
  UNION ALL
  // Of a region its own townships are held against each other.
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:CURRENT_LIST]-(t:Township)
  WITH collect(t) AS everywhere
  WHERE $region IS NOT NULL
  CALL (everywhere) {
    UNWIND everywhere AS t
    MATCH (t)<-[:OF_TOWNSHIP]-(d:Duty)-[:CONCERNS]->(m:Matter)
    WITH m, t, collect(DISTINCT d.kind) AS lists
    WITH m, collect({t: t, lists: lists}) AS places, sum(CASE WHEN 'BASIC' IN lists THEN 1 ELSE 0 END) AS basic,
      sum(CASE WHEN 'COOPERATIVE' IN lists THEN 1 ELSE 0 END) AS cooperative,
      sum(CASE WHEN 'WITHDRAWN' IN lists THEN 1 ELSE 0 END) AS withdrawn
    WITH places, size(places) AS townships, CASE
        WHEN basic >= cooperative AND basic >= withdrawn THEN {kind: 'BASIC', in: basic}
        WHEN cooperative >= withdrawn THEN {kind: 'COOPERATIVE', in: cooperative}
        ELSE {kind: 'WITHDRAWN', in: withdrawn}
      END AS most
    WITH places, townships, most, townships * 2 > size(everywhere) AS common
    WITH collect({places: places, townships: townships, most: most, common: common}) AS matters,
      sum(CASE WHEN common THEN 1 ELSE 0 END) AS mostHave
    CALL (everywhere, matters) {
      UNWIND matters AS matter
      UNWIND matter.places AS place
      WITH place.t AS t, place.lists AS lists, matter.townships AS townships, matter.most AS most, matter.common AS common
      RETURN t, count(*) AS own,
        sum(CASE WHEN townships > 2 AND most.in * 2 > townships AND NOT most.kind IN lists THEN 1 ELSE 0 END) AS otherList,
        sum(CASE WHEN townships = 1 THEN 1 ELSE 0 END) AS alone, sum(CASE WHEN common THEN 1 ELSE 0 END) AS common
      UNION ALL
      // Townships without any, so that they have a row.
      UNWIND everywhere AS t
      WITH t WHERE NOT EXISTS { (t)<-[:OF_TOWNSHIP]-(:Duty)-[:CONCERNS]->(:Matter) }
      RETURN t, 0 AS own, 0 AS otherList, 0 AS alone, 0 AS common
    }
    RETURN t, own, otherList, alone, mostHave - common AS lacking
  }
  RETURN t, own, otherList, alone, lacking
}
RETURN t.name AS township, own AS matters, otherList, alone, lacking, t.id AS townshipId
ORDER BY otherList DESC, lacking + alone DESC, townshipId
LIMIT $limit
