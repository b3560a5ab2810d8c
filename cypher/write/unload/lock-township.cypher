// Takes the township's lock, as a load does, and returns the regions that may be unused without the list: those of its
// township and of the departments that it names. No row if there is no such list.
MATCH (l:DutyList {id: $list})-[:ISSUED_FOR]->(t:Township)
SET t.claimed = true
REMOVE t.claimed
WITH l, t
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty|ArchivedDuty)-[:HAS_CLAUSE*0..1]->(part)-[]->(:Department)-[:IN_REGION]->(r:Region)
  RETURN collect(DISTINCT r) AS elsewhere
}
UNWIND elsewhere + [(l)-[:LIES_IN]->(above) | above] AS r
MATCH (r)-[:PART_OF*0..5]->(region:Region)
RETURN t.id AS township, t.name AS name, collect(DISTINCT region.id) AS regions
