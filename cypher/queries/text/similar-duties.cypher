// title: 意思相近的事项 | Similar duties
// description: 名称和条款说的事与一个事项最相近的其他事项，其他乡镇的在前；部门名称、“建设”“服务”一类各事项通用的词不算，只有一个共有的词也不算。同一事项的可以去掉，也可以留下并注明。 | The duties whose names and clauses are about the same things as one duty, those of other townships first; names of departments and words of the genre (建设, 服务) do not count, and one word in common is not enough. Those of the same matter can be left out, or kept and marked.
// param: duty – 事项 | duty; type=duty
// param: same – 同一事项的 | of the same matter; type=choice(without=去掉/left out|with=留下并注明/kept and marked); default=without
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: similar – 相近的事项 | similar duty; link=duty(dutyId)
// column: kind – 所属清单 | list
// column: category – 类别 | category
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: words – 共有的词 | words in common; type=list
// column: score – 相近程度 | likeness; type=decimal
// column: sameMatter – 同一事项 | same matter; type=boolean
// column: dutyId – 事项编号 | duty id
// column: townshipCode – 区划代码 | code
MATCH (d:Duty {id: $duty})-[:OF_TOWNSHIP]->(own:Township)
WITH d, own, [t IN split(d.topics, ' ') WHERE t <> ''] AS topics, [t IN split(d.topicsOfName, ' ') WHERE t <> ''] AS inName,
  COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) RETURN c.text ORDER BY c.id } + [coalesce(d.workMode, '')] AS texts
CALL db.index.fulltext.queryNodes('search_duties',
  '+(searchName:"' + split(d.searchName, ' ')[0] + '"' + reduce(question = '', word IN topics | question
    + ' searchName:"' + word + '"^4 searchUpstream:"' + word + '" searchTownship:"' + word + '"') + ')'
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace($region, ' ', ''), '"', ''), '\\', '') + '"', ''),
  {limit: 2000}) YIELD node AS other
WHERE other <> d
WITH d, own, topics, inName, texts, other, [t IN split(other.topics, ' ') WHERE t <> ''] AS theirs,
  [t IN split(other.topicsOfName, ' ') WHERE t <> ''] AS inTheirs
WITH d, own, texts, other, topics, inName, theirs, inTheirs, [t IN topics WHERE t IN theirs] AS shared,
  other.name = d.name AND COLLECT { MATCH (other)-[:HAS_CLAUSE]->(c:Clause) RETURN c.text ORDER BY c.id } + [coalesce(other.workMode, '')] = texts AS equal
WHERE equal OR size(shared) > 1
// Of all that either is about, the part that both are; what stands in a name counts four times.
WITH d, own, other, shared, equal, 1.0 * (2 * size(shared) + 3 * size([t IN shared WHERE t IN inName]) + 3 * size([t IN shared WHERE t IN inTheirs]))
  / nullIf(size(topics) + 3 * size(inName) + size(theirs) + 3 * size(inTheirs), 0) AS part
WITH d, own, other, shared, CASE WHEN equal THEN 1.0 WHEN part > 0.99 THEN 0.99 ELSE round(part, 2) END AS score
WHERE score >= 0.1
MATCH (other)-[:OF_TOWNSHIP]->(t:Township)
WITH own, other, shared, score, t, EXISTS { (d)-[:CONCERNS]->()<-[:CONCERNS]-(other) } AS sameMatter
WHERE $same = 'with' OR NOT sameMatter
WITH own, other, shared, score, t, sameMatter
ORDER BY t = own, score DESC, other.id
LIMIT $limit
RETURN other.name AS similar, other.kind AS kind, [(other)-[:IN_CATEGORY]->(c:Category) | c.name][0] AS category,
  t.name AS township, shared[..8] AS words, score, sameMatter, other.id AS dutyId, t.id AS townshipCode
ORDER BY t = own, score DESC, dutyId
