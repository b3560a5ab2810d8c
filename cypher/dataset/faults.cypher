// What was not understood, list by list.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
WITH l ORDER BY l.id
CALL (l) {
  MATCH (f:Fault)-[:FOUND_IN]->(l)
  RETURN f ORDER BY toInteger(split(f.id, '/F')[-1]), f.id
}
RETURN f.id AS fault_id, l.id AS list_id, f.severity AS severity, f.code AS code, f.line AS line, f.place AS place, f.found AS found,
  f.expected AS expected, f.remedy AS remedy
