// Who is listed with a duty, takes it over or is named by it, list by list.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
WITH l ORDER BY l.id
CALL (l) {
  MATCH (d)-[:LISTED_IN]->(l)
  MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]->(a:Actor)
  RETURN d, r, a ORDER BY d.kind, d.number, d.id, type(r), r.position, a.id
}
RETURN d.id AS duty_id, type(r) AS role, a.id AS body_id, r.position AS position, r.basis AS basis, coalesce(r.silent, false) AS silent,
  r.surface AS surface
