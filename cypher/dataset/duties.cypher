// The duties, list by list, so that no more than one list is sorted.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
WITH l ORDER BY l.id
CALL (l) {
  MATCH (d)-[:LISTED_IN]->(l)
  RETURN d ORDER BY d.kind, d.number, d.id
}
RETURN d.id AS duty_id, l.id AS list_id, d.kind AS kind, d.number AS number, [(d)-[:IN_CATEGORY]->(c:Category) | c.name][0] AS category,
  d.name AS name, d.ended AS ended, d.workMode AS work_mode, d.line AS line, d.place AS place
