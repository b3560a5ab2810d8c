// title: 没有写明由谁承担的条款 | Clauses that name nobody
// description: 列了几个部门、条款又没有写明主体的上级部门职责。其他所列部门在这一条款里都另有角色（“会同乙、丙……”）、只剩一个部门的，可用排除法认定，不在其中，可以一并列出。 | Upstream clauses without a written subject in duties with several departments. Where all listed departments but one have another part in the very clause (会同乙、丙…), the one that is left performs it by elimination; such clauses are left out unless asked.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: include – 范围 | which of them; type=choice(OPEN=无法认定的/nobody can be told|ALL=连同可排除认定的/those told by elimination too); default=OPEN
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: clause – 条款 | clause
// column: departments – 列出的部门 | departments listed; type=list
// column: eliminated – 排除后剩下的部门 | left by elimination
// column: openClasses – 部门统称 | open classes; type=list
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
CALL (d, c) {
  MATCH (d)-[r:LED_BY|SHARED_WITH]->(a)
  WITH c, a, r ORDER BY type(r), r.position, a.id
  // Who performs a clause of its own may perform this one too; who has another part in this one does not.
  WITH collect(CASE WHEN a:Department THEN a.name END) AS departments, collect(CASE WHEN a:OpenClass THEN r.surface END) AS openClasses,
    collect(CASE WHEN NOT EXISTS { (c)-[]->(a) } THEN a.name END) AS left
  RETURN departments, openClasses, CASE WHEN size(left) = 1 AND left[0] IN departments THEN left[0] END AS eliminated
}
WITH t, d, c, departments, openClasses, eliminated
WHERE $include = 'ALL' OR eliminated IS NULL
RETURN d.name AS duty, c.text AS clause, departments, eliminated, openClasses, t.name AS township, c.line AS line, d.id AS dutyId, c.id AS clauseId
ORDER BY t.id, clauseId
LIMIT $limit
