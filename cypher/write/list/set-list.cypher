// The list's own properties and faults, whole.
MATCH (l:DutyList {id: $list})
SET l = $properties
WITH l
CALL (l) {
  MATCH (f:Fault)-[:FOUND_IN]->(l)
  DETACH DELETE f
}
UNWIND $faults AS fault
CREATE (f:Fault)
SET f = fault
CREATE (f)-[:FOUND_IN]->(l)
