// title: 同一事项的一致程度 | How uniform a matter is
// description: 每个同一事项：多少乡镇有、多少放在最常见的清单、有几种部门职能组合和几种写法。一致程度是最常见清单的乡镇所占的比例。 | For each matter: how many townships have it, how many in its commonest list, with how many sets of functions and how many wordings. Uniform is the part of its townships that have it in the commonest list.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: least – 至少见于几个乡镇 | in at least so many townships; type=int; default=2; min=1; max=10000
// param: limit – 行数 | rows; type=int; default=200; min=1; max=10000
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: townships – 乡镇 | townships; unit=townships
// column: coverage – 覆盖 | coverage; unit=percent; type=decimal
// column: uniform – 清单一致 | same list; unit=percent; type=decimal
// column: commonest – 最常见清单 | commonest list
// column: functionSets – 部门职能组合 | sets of functions; type=int
// column: wordings – 写法 | wordings; type=int
// column: matterId – 同一事项编号 | matter id
MATCH (m:Matter)<-[r:CONCERNS]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH m, d.kind AS kind, t, r.wording AS wording,
  COLLECT { MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(:Department)-[:OF_KIND]->()-[:COVERS]->(f:Function) RETURN DISTINCT f.name AS name ORDER BY name } AS functions
WITH m, kind, count(DISTINCT t) AS inList, collect(DISTINCT t) AS places, collect(DISTINCT functions) AS sets, collect(DISTINCT wording) AS words
ORDER BY inList DESC, kind
WITH m, collect({kind: kind, townships: inList}) AS lists, collect(places) AS places, collect(sets) AS sets, collect(words) AS words
WITH m, lists[0] AS most,
  COUNT { UNWIND places AS some UNWIND some AS t WITH DISTINCT t RETURN t } AS townships,
  COUNT { UNWIND sets AS some UNWIND some AS one WITH DISTINCT one WHERE size(one) > 0 RETURN one } AS functionSets,
  COUNT { UNWIND words AS some UNWIND some AS one WITH DISTINCT one RETURN one } AS wordings
WHERE townships >= $least
WITH m, most, townships, functionSets, wordings,
  COUNT { MATCH (t:Township)-[:CURRENT_LIST]->() WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) } } AS all
RETURN m.name AS matter, townships, round(100.0 * townships / all, 1) AS coverage, round(100.0 * most.townships / townships, 1) AS uniform,
  most.kind AS commonest, functionSets, wordings, m.id AS matterId
ORDER BY uniform, townships DESC, matterId
LIMIT $limit
