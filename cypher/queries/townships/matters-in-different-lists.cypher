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
CALL () {
  // Of the whole graph one matter after the other: a duty's id says its township and its list.
  WITH 1 AS all WHERE $region IS NULL
  MATCH (m:Matter)
  CALL (m) {
    MATCH (m)<-[:CONCERNS]-(d:Duty)
    WITH split(d.id, '/') AS id
    RETURN count(DISTINCT id[0]) AS townships,
      collect(DISTINCT CASE left(id[2], 1) WHEN 'B' THEN id[0] END) AS ofBasic,
      collect(DISTINCT CASE left(id[2], 1) WHEN 'C' THEN id[0] END) AS ofCooperative,
      collect(DISTINCT CASE left(id[2], 1) WHEN 'W' THEN id[0] END) AS ofWithdrawn
  }
  WITH m, townships, ofBasic, ofCooperative, ofWithdrawn
  WHERE townships >= $least
    AND townships > size(ofBasic) AND townships > size(ofCooperative) AND townships > size(ofWithdrawn)
  RETURN m, townships, ofBasic, ofCooperative, ofWithdrawn
  UNION ALL
  MATCH (:Region {id: $region})<-[:PART_OF*0..4]-(t:Township)<-[:OF_TOWNSHIP]-(d:Duty)-[:CONCERNS]->(m:Matter)
  WITH m, count(DISTINCT t) AS townships,
    collect(DISTINCT CASE d.kind WHEN 'BASIC' THEN t.id END) AS ofBasic,
    collect(DISTINCT CASE d.kind WHEN 'COOPERATIVE' THEN t.id END) AS ofCooperative,
    collect(DISTINCT CASE d.kind WHEN 'WITHDRAWN' THEN t.id END) AS ofWithdrawn
  WHERE townships >= $least
    AND townships > size(ofBasic) AND townships > size(ofCooperative) AND townships > size(ofWithdrawn)
  RETURN m, townships, ofBasic, ofCooperative, ofWithdrawn
}
WITH m, townships, ofBasic, ofCooperative, ofWithdrawn,
  size(ofBasic) AS basic, size(ofCooperative) AS cooperative, size(ofWithdrawn) AS withdrawn
ORDER BY townships DESC, basic * cooperative + basic * withdrawn + cooperative * withdrawn DESC, m.id
LIMIT $limit
RETURN m.name AS matter, townships, basic, cooperative, withdrawn,
  COLLECT { UNWIND ofBasic AS id MATCH (t:Township {id: id}) WITH t.name AS name, min(id) AS id RETURN name ORDER BY id } AS inBasic,
  COLLECT { UNWIND ofCooperative AS id MATCH (t:Township {id: id}) WITH t.name AS name, min(id) AS id RETURN name ORDER BY id } AS inCooperative,
  COLLECT { UNWIND ofWithdrawn AS id MATCH (t:Township {id: id}) WITH t.name AS name, min(id) AS id RETURN name ORDER BY id } AS inWithdrawn,
  m.id AS matterId
ORDER BY townships DESC, basic * cooperative + basic * withdrawn + cooperative * withdrawn DESC, matterId
