// Replaces the list's properties and faults, and sets where it lies: in its township, every region above, the nation.
MATCH (l:DutyList {id: $list})-[:ISSUED_FOR]->(t:Township)
SET l = $properties
WITH l, t
CALL (l, t) {
  UNWIND [(t)-[:PART_OF*0..5]->(above:Region) | above.id] + '000000' AS id
  MATCH (r:Region {id: id})
  MERGE (l)-[:LIES_IN]->(r)
}
CALL (l) {
  MATCH (f:Fault)-[:FOUND_IN]->(l)
  DETACH DELETE f
}
UNWIND $faults AS fault
CREATE (f:Fault)
SET f = fault
CREATE (f)-[:FOUND_IN]->(l)
