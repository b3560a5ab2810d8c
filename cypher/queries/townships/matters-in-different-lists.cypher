// title: 放在不同清单的同一事项 | Matters that stand in different lists
// description: 同一事项有的乡镇放在基本履职，有的放在配合履职或者已由上级收回，没有一张清单是有它的乡镇都放的：各是哪些乡镇。 | Matters that some townships have as their own, others as cooperative or withdrawn, so that no list is that of all: which townships these are.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: least – 至少见于几个乡镇 | minimum of townships; type=int; default=2; min=2; max=10000
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
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
CALL () {
  // How far a matter is spread over the whole graph is kept with it.
  WITH 1 AS all WHERE $region IS NULL
  MATCH (m:Matter)
  WHERE m.townships >= $least
  RETURN m, m.townships AS townships, m.basic AS basic, m.cooperative AS cooperative, m.withdrawn AS withdrawn, [] AS duties
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
  RETURN m, count(DISTINCT l) AS townships,
    count(DISTINCT CASE d.kind WHEN 'BASIC' THEN l END) AS basic,
    count(DISTINCT CASE d.kind WHEN 'COOPERATIVE' THEN l END) AS cooperative,
    count(DISTINCT CASE d.kind WHEN 'WITHDRAWN' THEN l END) AS withdrawn, collect(d) AS duties
}
WITH m, townships, basic, cooperative, withdrawn, duties
WHERE townships >= $least AND townships > basic AND townships > cooperative AND townships > withdrawn
WITH m, townships, basic, cooperative, withdrawn, duties
ORDER BY townships DESC, basic * cooperative + basic * withdrawn + cooperative * withdrawn DESC, m.id
LIMIT $limit
// Which townships these are is read of the matters shown.
CALL (m, duties) {
  CALL (m, duties) {
    WITH m WHERE $region IS NULL
    MATCH (m)<-[:CONCERNS]-(d:Duty)
    RETURN d
    UNION ALL
    UNWIND duties AS d
    RETURN d
  }
  WITH DISTINCT split(d.id, '/')[0] AS id, d.kind AS kind
  MATCH (t:Township {id: id})
  WITH kind, t.name AS name ORDER BY t.id
  RETURN collect(CASE kind WHEN 'BASIC' THEN name END) AS inBasic,
    collect(CASE kind WHEN 'COOPERATIVE' THEN name END) AS inCooperative,
    collect(CASE kind WHEN 'WITHDRAWN' THEN name END) AS inWithdrawn
}
RETURN m.name AS matter, townships, basic, cooperative, withdrawn, inBasic, inCooperative, inWithdrawn,
  m.id AS matterId
ORDER BY townships DESC, basic * cooperative + basic * withdrawn + cooperative * withdrawn DESC, matterId
