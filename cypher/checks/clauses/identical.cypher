// title: 同一事项中相同的条款 | Identical clauses in one duty
// description: 一个事项同一方有两条文字完全相同的职责，多半是抄录重复。 | One side of a duty has the very same clause twice, mostly copied by mistake.
// severity: warning
// remedy: 与发布单位核对；原文如此的，列入已认可清单。 | Ask the publisher; accept the finding where the source has it so.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: text – 条款 | clause
// column: times – 次数 | times; type=int
// column: clauses – 条款编号 | clauses; type=list
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:LISTED_IN]-(d:Duty)
// Duty by duty: what is the same in one is forgotten before the next is read.
CALL (d) {
  MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
  WITH c ORDER BY c.number
  // As the reader tells them: under one heading, without what ends a sentence.
  WITH c.side AS side, c.phase AS phase, c.heading AS heading, rtrim(c.text, '；;。，, ') AS words, collect(c) AS same
  WHERE size(same) > 1
  RETURN same[0].text AS text, same
}
RETURN same[0].id AS subject, text, size(same) AS times, [c IN same | c.id] AS clauses, l.source AS source, same[0].line AS line
ORDER BY subject
LIMIT $limit
