// rows: id, name, level, parent (null for the widest), entry (its search properties); the widest first
UNWIND $rows AS row
MERGE (r:Region {id: row.id})
  ON CREATE SET r.name = row.name, r.level = row.level, r += row.entry
FOREACH (_ IN CASE WHEN row.level = 'TOWNSHIP' THEN [1] ELSE [] END | SET r:Township:Actor)
WITH r, row
WHERE row.parent IS NOT NULL
MATCH (above:Region {id: row.parent})
WITH r, above
WHERE NOT EXISTS { (r)-[:PART_OF]->(above) }
MERGE (r)-[:PART_OF]->(above)
WITH r, above
// What lies in the region also lies in the other, even if it was written before this was known.
MATCH (r)<-[:LIES_IN]-(inside), (above)-[:PART_OF*0..5]->(wider:Region)
MERGE (inside)-[:LIES_IN]->(wider)
