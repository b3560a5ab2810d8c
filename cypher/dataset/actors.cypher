// Every part of a body in a clause, list by list: who performs it first, then in the order of the words.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
WITH l ORDER BY l.id
CALL (l) {
  MATCH (d)-[:LISTED_IN]->(l)
  MATCH (d)-[:HAS_CLAUSE]->(c)
  MATCH (c)-[r]->(a:Actor)
  WITH d, c, r, a ORDER BY type(r) <> 'PERFORMED_BY', r.start, r.end, type(r), a.id
  WITH d, c, collect(r) AS parts, collect(a.id) AS bodies ORDER BY d.kind, d.number, d.id, c.side DESC, c.number, c.id
  UNWIND range(0, size(parts) - 1) AS i
  RETURN c, i, parts[i] AS r, bodies[i] AS body
}
RETURN c.id + '/A' + (i + 1) AS part_id, c.id AS clause_id, type(r) AS role, body AS body_id, r.basis AS basis, r.lead AS lead,
  r.organ AS organ, r.direction AS direction, r.surface AS surface, r.start AS span_start, r.end AS span_end,
  r.rule AS rule, r.corrected AS corrected
