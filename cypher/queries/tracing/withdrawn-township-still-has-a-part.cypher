// title: 收回后乡镇仍有份的事项 | Withdrawn duties in which the township still has a part
// description: 收回的事项，而同一份清单的基本或配合履职里还有同一事项（MATTER）或有交叉的事项（OVERLAP），或者收回后的工作方式写到乡镇（MODE）。每行一项依据，附原文和行号；有交叉的和写到的，要由人核对。 | Withdrawn duties of which the same list still has the same matter (MATTER) or an overlapping one (OVERLAP) among its basic or cooperative duties, or whose way of working names the township (MODE). Each row is one piece of evidence with its words and line; a person checks those that overlap or name it.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: why – 依据 | evidence; type=choice(MATTER=同一事项/same matter|OVERLAP=有交叉/overlapping|MODE=工作方式写到乡镇/way of working names it); default=
// param: words – 工作方式中指乡镇的词，以空格分开；乡镇的名称总在其中 | words for the township in the way of working, parted by spaces, its name besides; type=text; default=本乡 本镇 本街道 乡镇 镇街 街镇 街道办 乡政府 镇政府 乡人民政府 镇人民政府 乡党委 镇党委
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 收回事项 | withdrawn duty; link=duty(dutyId)
// column: why – 依据 | evidence
// column: part – 乡镇仍有的事项 | what the township still has; link=duty(partId)
// column: partKind – 它的所属清单 | its list
// column: words – 所依据的 | what it rests on
// column: takers – 承接部门 | taken over by; type=list
// column: township – 乡镇 | township; link=township(townshipId)
// column: line – 行号 | line; type=int
// column: partLine – 乡镇事项的行号 | line of the other; type=int
// column: dutyId – 收回事项编号 | duty id
// column: partId – 乡镇事项编号 | id of the other
// column: townshipId – 区划代码 | region code
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
CALL (l, t) {
  // The duties of one list that lie in one matter, or touch it.
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[r:CONCERNS|TOUCHES]->(m:Matter)
  WITH m, collect({d: d, r: r}) AS placed
  UNWIND [one IN placed WHERE one.d.kind = 'WITHDRAWN'] AS one
  UNWIND [other IN placed WHERE other.d.kind <> 'WITHDRAWN'] AS other
  WITH m, one.d AS d, other.d AS part, one.r AS r, other.r AS s
  WHERE type(r) = 'CONCERNS' OR type(s) = 'CONCERNS'
  WITH d, part, type(r) = type(s) AS same, CASE WHEN type(r) = type(s) THEN m.name WHEN type(r) = 'TOUCHES' THEN r.evidence ELSE s.evidence END AS words
  ORDER BY same DESC, words
  WITH d, part, collect({why: CASE WHEN same THEN 'MATTER' ELSE 'OVERLAP' END, words: words})[0] AS first
  RETURN d, part, first.why AS why, first.words AS words
  UNION ALL
  MATCH (l)<-[:LISTED_IN]-(d:Duty {kind: 'WITHDRAWN'})
  WHERE any(word IN split($words, ' ') + t.name WHERE word <> '' AND d.workMode CONTAINS word)
  RETURN d, null AS part, 'MODE' AS why, d.workMode AS words
}
WITH t, d, part, why, words
WHERE ($why IS NULL OR why = $why) AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
CALL (d) {
  MATCH (d)-[r:TAKEN_OVER_BY]->(a:Actor)
  WITH a, r ORDER BY r.position
  RETURN collect(a.name) AS takers
}
RETURN d.name AS duty, why, part.name AS part, part.kind AS partKind, words, takers, t.name AS township, d.line AS line,
  part.line AS partLine, d.id AS dutyId, part.id AS partId, t.id AS townshipId
ORDER BY townshipId, CASE why WHEN 'MATTER' THEN 0 WHEN 'OVERLAP' THEN 1 ELSE 2 END, d.number, dutyId, partId
LIMIT $limit
