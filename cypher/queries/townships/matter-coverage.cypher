// title: 事项覆盖矩阵 | Coverage of matters by township
// description: 哪个乡镇有哪个同一事项、放在哪个清单：最常见的事项在前。数字 1 基本，2 配合，3 收回；同一乡镇分在几个清单的，数字取最小的。 | Which township has which matter, and in which list; the commonest matters first. 1 is basic, 2 cooperative, 3 withdrawn; of a township that has it in several lists the number is the smallest.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: matters – 事项数 | matters; type=int; default=10000; min=1; max=10000
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: township – 乡镇 | township; link=township(townshipId)
// column: list – 清单 | list; type=int
// column: kinds – 所属清单 | lists; type=list
// column: duties – 事项 | duties; unit=duties
// column: matterId – 同一事项编号 | matter id
// column: townshipId – 区划代码 | region code
// view: heatmap(township; matter; list)
CALL () {
  // How far a matter is spread over the whole graph is kept with it.
  WITH 1 AS all WHERE $region IS NULL AND $category IS NULL
  MATCH (m:Matter)
  WHERE m.townships > 0
  RETURN m, m.townships AS townships, [] AS places
  UNION ALL
  WITH 1 AS all WHERE $region IS NOT NULL OR $category IS NOT NULL
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
  WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
  WITH m, t, collect(DISTINCT d.kind) AS kinds, count(*) AS duties
  RETURN m, count(t) AS townships, collect({t: t, kinds: kinds, duties: duties}) AS places
}
WITH m, townships, places
ORDER BY townships DESC, m.id
LIMIT $matters
CALL (m, places) {
  WITH m WHERE $region IS NULL AND $category IS NULL
  MATCH (m)<-[:CONCERNS]-(d:Duty)
  WITH split(d.id, '/')[0] AS id, collect(DISTINCT d.kind) AS kinds, count(*) AS duties
  MATCH (t:Township {id: id})
  RETURN t, kinds, duties
  UNION ALL
  UNWIND places AS place
  RETURN place.t AS t, place.kinds AS kinds, place.duties AS duties
}
WITH m, townships, t, duties, [i IN range(0, 2) WHERE ['BASIC', 'COOPERATIVE', 'WITHDRAWN'][i] IN kinds | i] AS lists
RETURN m.name AS matter, t.name AS township, lists[0] + 1 AS list, [i IN lists | ['BASIC', 'COOPERATIVE', 'WITHDRAWN'][i]] AS kinds, duties,
  m.id AS matterId, t.id AS townshipId
ORDER BY townships DESC, matterId, townshipId
