// Which duties overlap a matter that they are not of, list by list.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
WITH l ORDER BY l.id
CALL (l) {
  MATCH (d)-[:LISTED_IN]->(l)
  MATCH (d)-[r:TOUCHES]->(m:Matter)
  RETURN d, r, m ORDER BY d.kind, d.number, d.id, m.id
}
RETURN d.id AS duty_id, m.id AS matter_id, r.relation AS relation, r.score AS score, r.evidence AS evidence, r.sameness AS sameness,
  r.samenessEvidence AS sameness_evidence
