// The kinds that no department is of, and the functions that only these cover.
MATCH (k:DepartmentKind)
WHERE NOT EXISTS { (k)<-[:OF_KIND]-() }
OPTIONAL MATCH (k)-[:COVERS]->(f:Function)
WITH k, collect(f) AS functions
DETACH DELETE k
WITH functions
UNWIND functions AS f
WITH DISTINCT f
WHERE NOT EXISTS { (f)<-[:COVERS]-() }
DELETE f
