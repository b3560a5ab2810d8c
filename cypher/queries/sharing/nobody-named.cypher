// title: 没有写明由谁承担的条款 | Clauses that name nobody
// description: 列了几个部门、条款又没有写明主体的上级部门职责：责任无从落实。 | Upstream clauses without a written subject in duties with several departments: nobody can be held to them.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: clause – 条款 | clause
// column: departments – 列出的部门 | departments listed; type=list
// column: township – 乡镇 | township
// column: line – 行号 | line; type=int
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WHERE l.ambiguous > 0
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)
WHERE c.basis = 'AMBIGUOUS'
  AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
WITH t, d, c ORDER BY t.id, c.id
LIMIT $limit
CALL (d) {
  OPTIONAL MATCH (d)-[r:LED_BY|SHARED_WITH]->(a)
  WITH a, r ORDER BY type(r), r.position, a.id
  RETURN collect(a.name) AS departments
}
RETURN d.name AS duty, c.text AS clause, departments, t.name AS township, c.line AS line, d.id AS dutyId, c.id AS clauseId
ORDER BY clauseId
