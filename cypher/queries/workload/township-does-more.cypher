// title: 乡镇做得比部门多的事项 | Duties in which the township does more
// description: 配合履职事项中，乡镇一方的条款比上级部门一方多、条款里的行为词也多的事项：两方各多少、是几倍，出自哪份清单哪一行。可以只比条款，或只比行为词。 | Cooperative duties in which the township’s side has more clauses than the departments’, and more words of action in them: both counts, the ratio, and where they stand. Clauses alone or words of action alone can be compared.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: by – 比什么 | what is compared; type=choice(BOTH=条款和行为词/clauses and words of action|CLAUSES=条款/clauses|ACTIONS=行为词/words of action); default=BOTH
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: category – 事项类别 | category; link=category(categoryId)
// column: township – 乡镇 | township; link=township(townshipId)
// column: upstreamClauses – 上级部门条款 | departments' clauses; unit=clauses
// column: townshipClauses – 乡镇条款 | township's clauses; unit=clauses
// column: ratio – 乡镇条款是部门的几倍 | township's clauses to the departments'; type=decimal
// column: upstreamActions – 上级部门条款的行为词 | words of action of the departments; type=int
// column: townshipActions – 乡镇条款的行为词 | words of action of the township; type=int
// column: departments – 对应上级部门 | departments; type=list
// column: source – 来源文件 | source
// column: line – 行号 | line; type=int
// column: dutyId – 事项编号 | duty id
// column: categoryId – 类别编号 | category id
// column: townshipId – 区划代码 | region code
// view: bar(duty; upstreamClauses, townshipClauses)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})-[:ISSUED_FOR]->(t:Township)
// A word that a list does not keep is in none of its clauses.
WITH l, t, coalesce(l.actions, []) AS words
MATCH (l)<-[:LISTED_IN]-(d:Duty {kind: 'COOPERATIVE'})
WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
WITH l, t, words, d, [(d)-[:HAS_CLAUSE]->(c:Clause) | {side: c.side, text: c.text}] AS clauses
WITH l, t, words, d, [c IN clauses WHERE c.side = 'UPSTREAM' | c.text] AS upstream,
  [c IN clauses WHERE c.side = 'TOWNSHIP' | c.text] AS township
WHERE $by = 'ACTIONS' OR size(township) > size(upstream)
WITH l, t, d, size(upstream) AS upstreamClauses, size(township) AS townshipClauses,
  reduce(sum = 0, text IN upstream | sum + size([word IN words WHERE text CONTAINS word])) AS upstreamActions,
  reduce(sum = 0, text IN township | sum + size([word IN words WHERE text CONTAINS word])) AS townshipActions
WHERE $by = 'CLAUSES' OR townshipActions > upstreamActions
WITH l, t, d, upstreamClauses, townshipClauses, upstreamActions, townshipActions
ORDER BY townshipClauses - upstreamClauses DESC, townshipActions - upstreamActions DESC, d.id
LIMIT $limit
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
CALL (d) {
  MATCH (d)-[r:LED_BY|SHARED_WITH]->(a:Department)
  WITH a, r ORDER BY r.position
  RETURN collect(a.name) AS departments
}
RETURN d.name AS duty, c.name AS category, t.name AS township, upstreamClauses, townshipClauses,
  CASE WHEN upstreamClauses > 0 THEN round(1.0 * townshipClauses / upstreamClauses, 2) END AS ratio,
  upstreamActions, townshipActions, departments, l.source AS source, d.line AS line, d.id AS dutyId, c.id AS categoryId,
  t.id AS townshipId
ORDER BY townshipClauses - upstreamClauses DESC, townshipActions - upstreamActions DESC, dutyId
