// title: 与一个同一事项交叉的 | What overlaps one matter
// description: 范围更宽、更窄或部分相交的事项，附理由。 | Duties that are broader, narrower or partly the same, with the reasons.
// param: matter – 同一事项编号 | matter id; type=text
// column: relation – 关系 | relation
// column: matter – 同一事项 | matter
// column: matterId – 同一事项编号 | matter id
// column: duties – 事项 | duties; unit=duties
// column: score – 分数 | score; type=decimal
// column: evidence – 理由 | reasons
CALL () {
  MATCH (:Matter {id: $matter})<-[r:TOUCHES]-(d:Duty)-[:CONCERNS]->(other:Matter)
  RETURN other, r.relation AS relation, r.score AS score, r.evidence AS evidence, d.id AS duty
  UNION ALL
  MATCH (:Matter {id: $matter})<-[:CONCERNS]-(d:Duty)-[r:TOUCHES]->(other:Matter)
  RETURN other, CASE r.relation WHEN 'BROADER' THEN 'NARROWER' WHEN 'NARROWER' THEN 'BROADER' ELSE r.relation END AS relation,
    r.score AS score, r.evidence AS evidence, d.id AS duty
}
WITH other, relation, score, evidence, duty ORDER BY score DESC, duty
WITH other, collect(relation)[0] AS relation, collect(evidence)[0] AS evidence, max(score) AS score
RETURN relation, other.name AS matter, other.id AS matterId, COUNT { (other)<-[:CONCERNS]-(:Duty) } AS duties, score, evidence
ORDER BY score DESC, matterId
