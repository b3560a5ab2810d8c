// title: 含有某些词的条款 | Clauses that contain words
// description: 同时含有所给各词（以空格分开）的条款，附责任主体和出处。 | Clauses that contain all the words given, parted by spaces, with who performs them and where they stand.
// param: words – 词 | words; type=text
// param: side – 哪一方 | side; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: clause – 条款 | clause
// column: side – 哪一方 | side
// column: performers – 责任主体 | performed by; type=list
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: line – 行号 | line; type=int
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
WITH [word IN split($words, ' ') WHERE word <> ''] AS words
// The index of search holds every two Han characters that stand side by side.
WITH words, all(word IN words WHERE word =~ '\\p{IsHan}{2,}') AS indexed,
  reduce(question = '', word IN words | question + ' +(' + reduce(ways = '', field IN ['searchUpstream', 'searchTownship'] |
    ways + ' ' + field + ':"' + reduce(pairs = '', i IN range(0, size(word) - 2) | pairs + ' _' + substring(word, i, 2)) + '"') + ')')
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace($region, ' ', ''), '"', ''), '\\', '') + '"', '') AS question
WHERE size(words) > 0
CALL (indexed, question) {
  WITH question WHERE indexed
  CALL db.index.fulltext.queryNodes('search_duties', question, {limit: 2001}) YIELD node
  RETURN collect(node) AS found
  UNION ALL
  WITH indexed WHERE NOT indexed
  RETURN [] AS found
}
WITH words, found, indexed AND size(found) <= 2000 AS rare
CALL (words, found, rare) {
  WITH words, found WHERE rare
  UNWIND found AS d
  MATCH (t:Township)<-[:OF_TOWNSHIP]-(d)-[:HAS_CLAUSE]->(c:Clause)
  WHERE all(word IN words WHERE c.text CONTAINS word) AND ($side IS NULL OR c.side = $side)
  RETURN t, d, c
  ORDER BY t.id, c.id
  LIMIT $limit
  UNION ALL
  // Words that stand in many duties: no more townships are read than are shown.
  WITH words WHERE NOT rare
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
  WITH words, l, t ORDER BY t.id
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)
  WHERE all(word IN words WHERE c.text CONTAINS word) AND ($side IS NULL OR c.side = $side)
  RETURN t, d, c
  ORDER BY t.id, c.id
  LIMIT $limit
}
CALL (c) {
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(a)
  WITH DISTINCT a ORDER BY a.id
  RETURN collect(a.name) AS performers
}
RETURN c.text AS clause, c.side AS side, performers, d.name AS duty, t.name AS township, c.line AS line,
  d.id AS dutyId, c.id AS clauseId
ORDER BY clauseId
