// title: 含有某些词的事项 | Duties that contain words
// description: 含有所给各词（以空格分开）的事项：每个词写在名称、条款或收回事项的工作方式里，各词不必在同一条款。 | Duties that contain all the words given, parted by spaces: each in the name, a clause, or the way of working of a withdrawn duty, not necessarily in the same one.
// param: words – 词 | words; type=text
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: kind – 所属清单 | list
// column: inName – 名称中含有 | in the name; type=boolean
// column: inMode – 工作方式中含有 | in the way of working; type=boolean
// column: clauses – 含有任一词的条款 | clauses that contain any of them; unit=clauses
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
  all(word IN words WHERE coalesce(d.workMode, '') CONTAINS word) AS inMode,
  COUNT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) WHERE any(word IN words WHERE c.text CONTAINS word) } AS clauses
WHERE all(word IN words WHERE d.name CONTAINS word OR coalesce(d.workMode, '') CONTAINS word
  OR EXISTS { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) WHERE c.text CONTAINS word })
WITH d, inName, inMode, clauses
ORDER BY inName DESC, clauses DESC, d.id
LIMIT $limit
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN d.name AS duty, d.kind AS kind, inName, inMode, clauses, t.name AS township, d.id AS dutyId
ORDER BY inName DESC, clauses DESC, dutyId
