// title: 同一事项的一致程度 | How uniform a matter is
// description: 每个同一事项：多少乡镇有、多少放在最常见的清单、有几种部门职能组合和几种写法。一致程度是最常见清单的乡镇所占的比例。 | For each matter: how many townships have it, how many in its commonest list, with how many sets of functions and how many wordings. Uniform is the part of its townships that have it in the commonest list.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: least – 至少见于几个乡镇 | minimum of townships; type=int; default=2; min=1; max=10000
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: townships – 乡镇 | townships; unit=townships
// column: coverage – 覆盖 | coverage; unit=percent; type=decimal
// column: uniform – 清单一致 | same list; unit=percent; type=decimal
// column: commonest – 最常见清单 | commonest list
// column: functionSets – 部门职能组合 | sets of functions; type=int
// column: wordings – 写法 | wordings; type=int
// column: matterId – 同一事项编号 | matter id
CALL () {
  // How far a matter is spread over the whole graph is kept with it.
  WITH 1 AS all WHERE $region IS NULL
  MATCH (m:Matter)
  WHERE m.townships >= $least
  RETURN m, m.townships AS townships, m.basic AS basic, m.cooperative AS cooperative, m.withdrawn AS withdrawn, m.wordings AS wordings,
    [] AS duties
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty)-[r:CONCERNS]->(m:Matter)
  RETURN m, count(DISTINCT l) AS townships,
    count(DISTINCT CASE d.kind WHEN 'BASIC' THEN l END) AS basic,
    count(DISTINCT CASE d.kind WHEN 'COOPERATIVE' THEN l END) AS cooperative,
    count(DISTINCT CASE d.kind WHEN 'WITHDRAWN' THEN l END) AS withdrawn, count(DISTINCT r.wording) AS wordings,
    collect(d) AS duties
}
WITH m, wordings, duties, townships, CASE
    WHEN basic >= cooperative AND basic >= withdrawn THEN {kind: 'BASIC', in: basic}
    WHEN cooperative >= withdrawn THEN {kind: 'COOPERATIVE', in: cooperative}
    ELSE {kind: 'WITHDRAWN', in: withdrawn}
  END AS most
WHERE townships > 0 AND townships >= $least
WITH m, wordings, duties, townships, most, round(100.0 * most.in / townships, 1) AS uniform
ORDER BY uniform, townships DESC, m.id
LIMIT $limit
// Functions are read of the matters shown.
CALL (m, duties) {
  CALL (m, duties) {
    WITH m WHERE $region IS NULL
    MATCH (m)<-[:CONCERNS]-(d:Duty)
    RETURN d
    UNION ALL
    UNWIND duties AS d
    RETURN d
  }
  WITH DISTINCT [(d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a) | a.functions] AS sets
  WITH COLLECT { UNWIND sets AS own UNWIND own AS name RETURN DISTINCT name ORDER BY name } AS functions
  RETURN count(DISTINCT CASE WHEN size(functions) > 0 THEN functions END) AS functionSets
}
CALL () {
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
  RETURN count(l) AS all
}
RETURN m.name AS matter, townships, round(100.0 * townships / all, 1) AS coverage, uniform,
  most.kind AS commonest, functionSets, wordings, m.id AS matterId
ORDER BY uniform, townships DESC, matterId
