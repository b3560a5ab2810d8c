// title: 含有某些词的条款 | Clauses that contain words
// description: 同时含有所给各词（以空格分开）的条款，附承担者和出处。 | Clauses that contain all the words given, parted by spaces, with who performs them and where they stand.
// param: words – 词 | words; type=text
// param: side – 哪一方 | side; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=100; min=1; max=10000
// column: clause – 条款 | clause
// column: side – 哪一方 | side
// column: performers – 承担者 | performed by; type=list
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: line – 行号 | line; type=int
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
WITH [word IN split($words, ' ') WHERE word <> ''] AS words
MATCH (c:Clause)
WHERE size(words) > 0 AND all(word IN words WHERE c.text CONTAINS word) AND ($side IS NULL OR c.side = $side)
MATCH (c)<-[:HAS_CLAUSE]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WHERE $region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) }
WITH c, d, t ORDER BY c.id
LIMIT $limit
CALL (c) {
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(a)
  WITH DISTINCT a ORDER BY a.id
  RETURN collect(a.name) AS performers
}
RETURN c.text AS clause, c.side AS side, performers, d.name AS duty, t.name AS township, c.line AS line,
  d.id AS dutyId, c.id AS clauseId
ORDER BY clauseId
