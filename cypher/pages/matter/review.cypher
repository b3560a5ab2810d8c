// title: 待审定 | To review
// description: 分数拿不准的两种写法，并排。 | Wordings about which the score is not sure, side by side.
// param: state – 哪一类 | which; type=choice(all|joined|apart); default=all
// param: skip – 从第几对起 | from pair; type=int; default=0; min=0; max=1000000
// param: limit – 对数 | pairs; type=int; default=20; min=1; max=200
// column: state – 现在 | now
// column: score – 分数 | score; type=decimal
// column: evidence – 理由 | reasons
// column: duties – 事项 | duties; unit=duties
// column: total – 共几对 | pairs in all; type=int
// column: name – 写法 | wording
// column: one – 事项 | duty; type=list
// column: other – 对照写法 | other wording
// column: two – 对照事项 | other duty; type=list
// column: matterId – 同一事项编号 | matter id
// column: homeId – 所属同一事项编号 | own matter id
MATCH (home:Matter)
WHERE home.townships > 0
// Duties of one wording are placed alike: the one that speaks for it is looked at.
WITH home, home.witnesses AS witnesses, home.witnessed AS witnessed
UNWIND range(0, size(witnesses) - 1) AS i
MATCH (home)<-[own:CONCERNS]-(d:Duty {id: witnesses[i]})
WITH home, own, d, own.wording AS name, witnessed[i] AS duties, witnesses[i] AS dutyId
CALL (d, own, home) {
  WITH own, home WHERE own.score < 0.72
  RETURN 'joined' AS state, home AS m, own.score AS score, own.evidence AS evidence
  UNION
  MATCH (d)-[near:TOUCHES]->(m:Matter)
  WHERE near.sameness >= 0.5
  RETURN 'apart' AS state, m, near.sameness AS score, near.samenessEvidence AS evidence
}
WITH state, score, evidence, m, home, name, sum(duties) AS duties, min(dutyId) AS dutyId
WHERE ($state = 'all' OR state = $state)
  // Two centres that are apart by little see each other: such a pair is shown once.
  AND NOT (state = 'apart' AND name > m.name AND EXISTS {
    MATCH (:Duty {id: m.witness})-[back:TOUCHES]->(other:Matter)
    WHERE other.name = name AND back.sameness >= 0.5
    RETURN other
  })
WITH state, score, evidence, m, home, name, duties, dutyId
ORDER BY abs(score - 0.62), name, m.id
WITH collect({state: state, score: score, evidence: evidence, m: m, home: home, name: name, duties: duties, dutyId: dutyId}) AS pairs
WITH size(pairs) AS total, pairs[$skip..$skip + $limit] AS shown
UNWIND shown AS pair
WITH total, pair, pair.m AS m, pair.m.witness AS otherId
RETURN pair.state AS state, pair.score AS score, pair.evidence AS evidence, pair.duties AS duties, total,
  pair.name AS name,
  COLLECT {
    MATCH (d:Duty {id: pair.dutyId})-[:OF_TOWNSHIP]->(t)
    RETURN {id: d.id, kind: d.kind, township: t.name, townshipCode: t.id,
      category: [(d)-[:IN_CATEGORY]->(c) | c.name][0],
      departments: COLLECT {
        MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a)
        RETURN a.name ORDER BY type(r), r.position, a.name},
      clauses: COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) RETURN c.text ORDER BY c.id LIMIT 6}}
  }[0] AS one,
  m.name AS other,
  COLLECT {
    MATCH (d:Duty {id: otherId})-[:OF_TOWNSHIP]->(t)
    RETURN {id: d.id, kind: d.kind, township: t.name, townshipCode: t.id,
      category: [(d)-[:IN_CATEGORY]->(c) | c.name][0],
      departments: COLLECT {
        MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a)
        RETURN a.name ORDER BY type(r), r.position, a.name},
      clauses: COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) RETURN c.text ORDER BY c.id LIMIT 6}}
  }[0] AS two,
  m.id AS matterId, pair.home.id AS homeId
