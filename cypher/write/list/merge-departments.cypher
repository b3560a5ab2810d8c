// rows: id, name, kind, known, region, functions, entry and kindEntry (what search finds them by)
UNWIND $rows AS row
MERGE (d:Department {id: row.id})
  ON CREATE SET d:Actor, d.name = row.name, d.kind = row.kind, d.known = row.known, d += row.entry
WITH d, row
MATCH (r:Region {id: row.region})
MERGE (d)-[:IN_REGION]->(r)
WITH d, row
WHERE row.kind IS NOT NULL
MERGE (k:DepartmentKind {id: row.kind})
  ON CREATE SET k.name = row.kind, k += row.kindEntry
MERGE (d)-[:OF_KIND]->(k)
WITH k, row
UNWIND row.functions AS name
MERGE (f:Function {id: name})
  ON CREATE SET f.name = name
MERGE (k)-[:COVERS]->(f)
