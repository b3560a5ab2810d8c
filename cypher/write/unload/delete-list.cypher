// A list whose duties are out already, and its faults.
MATCH (l:DutyList {id: $list})
CALL (l) {
  MATCH (f:Fault)-[:FOUND_IN]->(l)
  DETACH DELETE f
}
DETACH DELETE l
