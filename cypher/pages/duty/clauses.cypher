// title: 一个事项的条款 | Clauses of one duty
// description: 双方的条款，以及每条里的主体：角色、原文写法、位置。 | Both sides' clauses, and in each the actors: role, words as written, span.
// param: duty – 事项编号 | duty id; type=text
// column: id – 编号 | id
// column: side – 哪一方 | side
// column: number – 序号 | number; type=int
// column: phase – 阶段 | phase
// column: heading – 标题 | heading
// column: text – 条款 | clause
// column: basis – 依据 | basis
// column: line – 行 | line; type=int
// column: corrections – 更正 | corrections; type=list
// column: actors – 主体 | actors; type=list
MATCH (d:Duty|ArchivedDuty {id: $duty})-[:HAS_CLAUSE]->(c:Clause|ArchivedClause)
CALL (c) {
  OPTIONAL MATCH (c)-[r]->(a)
  WITH r, a ORDER BY coalesce(r.start, -1), type(r), a.id
  RETURN collect(CASE WHEN a IS NULL THEN NULL ELSE {
    role: type(r),
    start: coalesce(r.start, -1),
    end: coalesce(r.end, -1),
    surface: r.surface,
    basis: r.basis,
    lead: coalesce(r.lead, false),
    id: a.id,
    name: a.name,
    corrected: r.corrected,
    page: CASE WHEN a:Department THEN 'department' WHEN a:Township THEN 'township' ELSE '' END
  } END) AS actors
}
RETURN
  c.id AS id,
  c.side AS side,
  c.number AS number,
  c.phase AS phase,
  c.heading AS heading,
  c.text AS text,
  c.basis AS basis,
  c.line AS line,
  coalesce(c.corrections, []) AS corrections,
  actors
ORDER BY side DESC, number, id
