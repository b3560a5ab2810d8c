// title: 谁做某种行为 | Who does a given action
// description: 含有所给行为词（如 审核、处罚、上报）的条款由哪些部门或乡镇承担。 | Which bodies perform the clauses that contain a word of action, such as 审核, 处罚 or 上报.
// param: action – 行为词 | word of action; type=text; default=审核
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: actor – 责任主体 | performed by; link=actor(actorId)
// column: sort – 主体 | sort of body
// column: clauses – 条款 | clauses; unit=clauses; rows=clauses(performer=actorId, words=$action, region=$region)
// column: duties – 涉及事项 | duties; unit=duties
// column: example – 条款举例 | one of the clauses
// column: actorId – 责任主体编号 | id
// view: bar(actor; clauses)
WITH [$action] AS words
// The index of search holds every two Han characters that stand side by side.
WITH words, all(word IN words WHERE word =~ '\\p{IsHan}{2,}') AS indexed,
  reduce(question = '', word IN words | question + ' +(' + reduce(ways = '', field IN ['searchUpstream', 'searchTownship'] |
    ways + ' ' + field + ':"' + reduce(pairs = '', i IN range(0, size(word) - 2) | pairs + ' _' + substring(word, i, 2)) + '"') + ')')
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace($region, ' ', ''), '"', ''), '\\', '') + '"', '') AS question
CALL (indexed, question) {
  WITH question WHERE indexed
  CALL db.index.fulltext.queryNodes('search_duties', question) YIELD node AS d
  RETURN d
  UNION ALL
  WITH indexed WHERE NOT indexed
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)
  RETURN d
}
MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
WHERE c.text CONTAINS $action
MATCH (c)-[:PERFORMED_BY]->(a:Actor)
WITH DISTINCT a, c, d
WITH a, count(c) AS clauses, count(DISTINCT d) AS duties, min(c.id) AS first
ORDER BY clauses DESC, a.id
LIMIT $limit
MATCH (example:Clause {id: first})
RETURN a.name AS actor,
  CASE WHEN a:Department THEN '部门' WHEN a:Township THEN '乡镇' WHEN a:Party THEN '其他主体' ELSE '部门统称' END AS sort,
  clauses, duties, example.text AS example, a.id AS actorId
ORDER BY clauses DESC, actorId
