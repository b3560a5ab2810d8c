// title: 待审定的同一事项 | Matters to review
// description: 分数拿不准的两种写法：已并为同一事项而分数偏低的，和分数只差一点而没有并的；每一对附理由。人的决定写进审定文件（--decisions）。 | Wordings about which the score is not sure: put together with a low score, or kept apart by little; each pair with its reasons. What a person decides goes into the file of decisions (--decisions).
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: state – 哪一类 | which; type=choice(all|joined|apart); default=all
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: state – 现在 | now
// column: score – 分数 | score; type=decimal
// column: name – 写法 | wording; link=duty(dutyId)
// column: other – 对照写法 | other wording; link=duty(otherDutyId)
// column: evidence – 理由 | reasons
// column: duties – 事项 | duties; unit=duties
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: matterId – 同一事项编号 | matter id
// column: dutyId – 事项编号 | duty id
// column: otherDutyId – 对照事项编号 | other duty id
CALL () {
  // Duties of one wording are placed alike: the one that speaks for it is looked at.
  WITH 1 AS all WHERE $region IS NULL
  MATCH (home:Matter)
  WHERE home.townships > 0
  WITH home, home.witnesses AS witnesses, home.witnessed AS witnessed
  UNWIND range(0, size(witnesses) - 1) AS i
  MATCH (home)<-[own:CONCERNS]-(:Duty {id: witnesses[i]})
  RETURN home, own.wording AS name, own.score AS ownScore, witnessed[i] AS duties, witnesses[i] AS dutyId
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)-[own:CONCERNS]->(home:Matter)
  RETURN home, own.wording AS name, own.score AS ownScore, count(d) AS duties, min(d.id) AS dutyId
}
MATCH (d:Duty {id: dutyId})
CALL (d) {
  MATCH (d)-[own:CONCERNS]->(:Matter)
  RETURN own
}
CALL (d, own, home) {
  WITH own, home WHERE own.score < 0.72
  RETURN 'joined' AS state, home AS m, own.score AS score, own.evidence AS evidence
  UNION
  MATCH (d)-[near:TOUCHES]->(m:Matter)
  WHERE near.sameness >= 0.5
  RETURN 'apart' AS state, m, near.sameness AS score, near.samenessEvidence AS evidence
}
WITH state, score, evidence, m, name, sum(duties) AS duties, min(dutyId) AS dutyId
WHERE ($state = 'all' OR state = $state)
  // Two centres that are apart by little see each other: such a pair is shown once.
  AND NOT (state = 'apart' AND name > m.name AND EXISTS {
    MATCH (:Duty {id: m.witness})-[back:TOUCHES]->(other:Matter)
    WHERE other.name = name AND back.sameness >= 0.5
    RETURN other
  })
WITH state, score, evidence, m, name, duties, dutyId
ORDER BY abs(score - 0.62), name, m.id
LIMIT $limit
RETURN state, score, name, m.name AS other, evidence, duties, m.name AS matter, m.id AS matterId, dutyId,
  m.witness AS otherDutyId
ORDER BY abs(score - 0.62), name, matterId
