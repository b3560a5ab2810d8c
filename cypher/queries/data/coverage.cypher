// title: 数据完整程度 | Coverage
// description: 每份现行清单中有多少事项、条款被完全读懂：有类别、有部门、条款有承担者。 | For each current list, how much was understood: duties with a category, with departments, clauses with a performer.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// column: township – 乡镇 | township; link=township(townshipId)
// column: edition – 版本 | edition
// column: duties – 事项 | duties; unit=duties
// column: withCategory – 有类别 | with a category; unit=percent; type=decimal
// column: withDepartment – 配合事项有部门 | assisting duties with a department; unit=percent; type=decimal
// column: clauses – 条款 | clauses; unit=clauses
// column: withPerformer – 有承担者 | with a performer; unit=percent; type=decimal
// column: faults – 读取问题 | faults in reading; type=int
// column: townshipId – 区划代码 | region code
MATCH (t:Township)-[:CURRENT_LIST]->(l:DutyList)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
CALL (l) {
  OPTIONAL MATCH (l)<-[:LISTED_IN]-(d:Duty)
  RETURN count(d) AS duties,
    count(CASE WHEN EXISTS { (d)-[:IN_CATEGORY]->() } THEN 1 END) AS categorised,
    count(CASE WHEN d.kind = 'COOPERATIVE' THEN 1 END) AS cooperative,
    count(CASE WHEN d.kind = 'COOPERATIVE' AND EXISTS { (d)-[:LED_BY]->() } THEN 1 END) AS led
}
CALL (l) {
  OPTIONAL MATCH (l)<-[:LISTED_IN]-(:Duty)-[:HAS_CLAUSE]->(c:Clause)
  RETURN count(c) AS clauses, count(CASE WHEN EXISTS { (c)-[:PERFORMED_BY]->() } THEN 1 END) AS performed
}
RETURN t.name AS township, l.edition AS edition, duties,
  CASE duties WHEN 0 THEN null ELSE round(100.0 * categorised / duties, 1) END AS withCategory,
  CASE cooperative WHEN 0 THEN null ELSE round(100.0 * led / cooperative, 1) END AS withDepartment,
  clauses, CASE clauses WHEN 0 THEN null ELSE round(100.0 * performed / clauses, 1) END AS withPerformer,
  COUNT { (l)<-[:FOUND_IN]-() } AS faults, t.id AS townshipId
ORDER BY townshipId
