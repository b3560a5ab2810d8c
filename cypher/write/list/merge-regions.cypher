// rows: id, name, level, parent (null for the widest), entry (what search finds it by); the widest first
UNWIND $rows AS row
MERGE (r:Region {id: row.id})
  ON CREATE SET r.name = row.name, r.level = row.level, r += row.entry
FOREACH (_ IN CASE WHEN row.level = 'TOWNSHIP' THEN [1] ELSE [] END | SET r:Township:Actor)
WITH r, row
WHERE row.parent IS NOT NULL
MATCH (above:Region {id: row.parent})
MERGE (r)-[:PART_OF]->(above)
