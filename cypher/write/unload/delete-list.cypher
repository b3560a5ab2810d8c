// Deletes a list whose duties are deleted already, and its faults.
MATCH (l:DutyList {id: $list})
CALL (l) {
  MATCH (f:Fault)-[:FOUND_IN]->(l)
  DETACH DELETE f
}
DETACH DELETE l
