// The clauses, list by list.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
WITH l ORDER BY l.id
CALL (l) {
  MATCH (d)-[:LISTED_IN]->(l)
  MATCH (d)-[:HAS_CLAUSE]->(c)
  RETURN d, c ORDER BY d.kind, d.number, d.id, c.side DESC, c.number, c.id
}
RETURN c.id AS clause_id, d.id AS duty_id, c.side AS side, c.number AS number, c.heading AS heading, c.phase AS phase, c.text AS text,
  c.basis AS basis, c.line AS line, c.place AS place, c.start AS span_start, c.end AS span_end
