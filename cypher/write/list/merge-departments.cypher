// rows: id, name, kind, known, region, functions, management and managementSource (missing where nobody knows who manages it),
// entry and kindEntry (their search properties), givingWay: other full names of the department over which this one is
// preferred, so that the order of the lists does not matter
UNWIND $rows AS row
MERGE (d:Department {id: row.id})
  ON CREATE SET d:Actor, d.name = row.name, d.kind = row.kind, d.known = row.known, d.leads = 0,
    d.leadsShared = 0, d.leadsSole = 0, d.leadsFirst = 0, d.shares = 0, d.takenOver = 0,
    d += row.entry
// A person gave it another kind, or took that back.
FOREACH (other IN CASE WHEN d.kind <> row.kind THEN [row] ELSE [] END |
  SET d.kind = other.kind, d.known = other.known, d.functions = null, d.management = null,
    d.managementSource = null, d += other.entry)
// A list in which a user means another body by the name may not say it.
SET d.management = coalesce(row.management, d.management),
  d.managementSource = coalesce(row.managementSource, d.managementSource)
FOREACH (preferred IN CASE WHEN d.name IN row.givingWay THEN [row] ELSE [] END | SET d.name = preferred.name, d += preferred.entry)
// Its own, from whatever list names it: another county's department of the kind may have more.
SET d.functions = nullIf(COLLECT { UNWIND coalesce(d.functions, []) + row.functions AS own RETURN DISTINCT own ORDER BY own }, [])
WITH d, row
MATCH (r:Region {id: row.region})
MERGE (d)-[:IN_REGION]->(r)
WITH d, r, row
CALL (d, r) {
  // Only at first: it lies in its region, every region above, the nation.
  WITH d, r WHERE NOT EXISTS { (d)-[:LIES_IN]->(r) }
  UNWIND [(r)-[:PART_OF*0..5]->(above:Region) | above.id] + '000000' AS id
  MATCH (wider:Region {id: id})
  MERGE (d)-[:LIES_IN]->(wider)
}
WITH d, row
WHERE row.kind IS NOT NULL
CALL (d, row) {
  MATCH (d)-[of:OF_KIND]->(k:DepartmentKind) WHERE k.id <> row.kind
  DELETE of
}
MERGE (k:DepartmentKind {id: row.kind})
  ON CREATE SET k.name = row.kind, k += row.kindEntry
MERGE (d)-[:OF_KIND]->(k)
WITH k, row
UNWIND row.functions AS name
MERGE (f:Function {id: name})
  ON CREATE SET f.name = name
MERGE (k)-[:COVERS]->(f)
