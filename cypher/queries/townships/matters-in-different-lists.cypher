// title: 放在不同清单的同一事项 | Matters that stand in different lists
// description: 同一事项有的乡镇放在基本履职，有的放在配合履职或者已由上级收回：各是哪些乡镇。 | Matters that some townships have as their own, others as cooperative or withdrawn: which townships these are.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: least – 至少见于几个乡镇 | in at least so many townships; type=int; default=2; min=2; max=10000
// param: limit – 行数 | rows; type=int; default=200; min=1; max=10000
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: townships – 乡镇 | townships; unit=townships
// column: basic – 基本履职 | basic; unit=townships
// column: cooperative – 配合履职 | cooperative; unit=townships
// column: withdrawn – 上级收回 | withdrawn; unit=townships
// column: inBasic – 放在基本的 | basic in; type=list
// column: inCooperative – 放在配合的 | cooperative in; type=list
// column: inWithdrawn – 收回的 | withdrawn in; type=list
// column: matterId – 同一事项编号 | matter id
// view: stacked-bar(matter; basic, cooperative, withdrawn)
MATCH (m:Matter)<-[:CONCERNS]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH m, t, d.kind AS kind ORDER BY t.id
WITH m, count(DISTINCT t) AS townships,
  collect(DISTINCT CASE kind WHEN 'BASIC' THEN t.name END) AS inBasic,
  collect(DISTINCT CASE kind WHEN 'COOPERATIVE' THEN t.name END) AS inCooperative,
  collect(DISTINCT CASE kind WHEN 'WITHDRAWN' THEN t.name END) AS inWithdrawn,
  count(DISTINCT CASE kind WHEN 'BASIC' THEN t END) AS basic,
  count(DISTINCT CASE kind WHEN 'COOPERATIVE' THEN t END) AS cooperative,
  count(DISTINCT CASE kind WHEN 'WITHDRAWN' THEN t END) AS withdrawn
WHERE townships >= $least AND townships > basic AND townships > cooperative AND townships > withdrawn
RETURN m.name AS matter, townships, basic, cooperative, withdrawn, inBasic, inCooperative, inWithdrawn, m.id AS matterId
ORDER BY townships DESC, basic * cooperative + basic * withdrawn + cooperative * withdrawn DESC, matterId
LIMIT $limit
