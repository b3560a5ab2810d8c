// title: 意思相近的事项 | Similar duties
// description: 名称和条款里的词与一个事项最相近的其他事项，其他乡镇的在前；同一事项的可以去掉，也可以留下并注明。 | The duties whose names and clauses share most words with one duty, those of other townships first; those of the same matter can be left out, or kept and marked.
// param: duty – 事项 | duty; type=duty
// param: same – 同一事项的 | of the same matter; type=choice(without=去掉/left out|with=留下并注明/kept and marked); default=without
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: similar – 相近的事项 | similar duty; link=duty(dutyId)
// column: kind – 清单 | list
// column: category – 类别 | category
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: words – 共有的词 | words in common; type=list
// column: score – 相近程度 | likeness; type=decimal
// column: sameMatter – 同一事项 | same matter; type=boolean
// column: dutyId – 事项编号 | duty id
// column: townshipCode – 区划代码 | code
MATCH (d:Duty {id: $duty})-[:OF_TOWNSHIP]->(own:Township)
// Words as they were entered for search; pairs of characters begin with _, whole names with ＝.
WITH d, own,
  [word IN split(d.searchName, ' ') WHERE NOT left(word, 1) IN ['_', '＝', '']] AS inName,
  [word IN split(d.searchUpstream + ' ' + d.searchTownship, ' ') WHERE NOT left(word, 1) IN ['_', '']] AS inText
CALL (inText) {
  UNWIND inText AS word
  WITH word, count(*) AS times
  ORDER BY times DESC, size(word) DESC, word LIMIT 60
  RETURN collect(word) AS often
}
WITH d, own, inName, often,
  reduce(question = 'searchName:"＝"', word IN inName | question + ' searchName:"' + word + '"^4 searchUpstream:"' + word + '" searchTownship:"' + word + '"')
  + reduce(question = '', word IN often | question + ' searchUpstream:"' + word + '"^0.3 searchTownship:"' + word + '"^0.3') AS question
CALL db.index.fulltext.queryNodes('search_duties',
  '+(' + question + ')'
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace($region, ' ', ''), '"', ''), '\\', '') + '"', ''),
  {limit: 2000}) YIELD node AS other, score
WHERE other <> d
MATCH (other)-[:OF_TOWNSHIP]->(t:Township)
WITH d, own, inName, often, other, score, t,
  EXISTS { (d)-[:CONCERNS]->()<-[:CONCERNS]-(other) } AS sameMatter
WHERE $same = 'with' OR NOT sameMatter
// A likeness below a third of the best one is chance.
WITH own, inName + often AS all, collect({other: other, t: t, score: score, same: sameMatter}) AS found, max(score) AS best
UNWIND [hit IN found WHERE hit.score >= best / 3] AS hit
WITH own, all, hit, best, hit.other AS other, hit.t AS t
ORDER BY t = own, round(hit.score, 3) DESC, other.id
LIMIT $limit
CALL (other, all) {
  WITH all, ' ' + other.searchName + ' ' + other.searchUpstream + ' ' + other.searchTownship + ' ' AS entry
  UNWIND all AS word
  WITH DISTINCT word, entry CONTAINS ' ' + word + ' ' AS shared
  WHERE shared
  WITH word ORDER BY size(word) DESC, word LIMIT 8
  RETURN collect(word) AS words
}
RETURN other.name AS similar, other.kind AS kind, [(other)-[:IN_CATEGORY]->(c:Category) | c.name][0] AS category,
  t.name AS township, words, round(hit.score / best, 2) AS score, hit.same AS sameMatter, other.id AS dutyId, t.id AS townshipCode
ORDER BY t = own, round(hit.score, 3) DESC, dutyId
