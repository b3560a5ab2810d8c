// title: 含有某些词的事项 | Duties that contain words
// description: 名称或条款中同时含有所给各词（以空格分开）的事项，附命中的条款数。 | Duties whose name or clauses contain all the words given, parted by spaces, and in how many clauses.
// param: words – 词 | words; type=text
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: kind – 类型 | kind
// column: inName – 名称中含有 | in the name; type=boolean
// column: clauses – 含有的条款 | clauses that contain them; unit=clauses
// column: township – 乡镇 | township
// column: dutyId – 事项编号 | duty id
WITH [word IN split($words, ' ') WHERE word <> ''] AS words
// The index of search holds every two Han characters that stand side by side.
WITH words, all(word IN words WHERE word =~ '\\p{IsHan}{2,}') AS indexed,
  reduce(question = '', word IN words | question + ' +(' + reduce(ways = '', field IN ['searchName', 'searchUpstream', 'searchTownship'] |
    ways + ' ' + field + ':"' + reduce(pairs = '', i IN range(0, size(word) - 2) | pairs + ' _' + substring(word, i, 2)) + '"') + ')')
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace($region, ' ', ''), '"', ''), '\\', '') + '"', '') AS question
WHERE size(words) > 0
CALL (indexed, question) {
  WITH question WHERE indexed
  CALL db.index.fulltext.queryNodes('search_duties', question) YIELD node AS d
  RETURN d
  UNION ALL
  WITH indexed WHERE NOT indexed
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)
  RETURN d
}
WITH d, words, all(word IN words WHERE d.name CONTAINS word) AS inName,
  COUNT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) WHERE all(word IN words WHERE c.text CONTAINS word) } AS clauses
WHERE inName OR clauses > 0
WITH d, inName, clauses
ORDER BY inName DESC, clauses DESC, d.id
LIMIT $limit
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN d.name AS duty, d.kind AS kind, inName, clauses, t.name AS township, d.id AS dutyId
ORDER BY inName DESC, clauses DESC, dutyId
