// ids: element ids of departments, parties, open classes and categories that may have lost their last duty.
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
SET n.swept = true
REMOVE n.swept
WITH n
// A department that only its parts need goes with the last of them.
WHERE NOT EXISTS { (n)<-[:PART_OF*0..3]-(:Department|Party|OpenClass|Category)<-[]-(other) WHERE NOT other:Department }
OPTIONAL MATCH (n)-[:OF_KIND]->(k:DepartmentKind)
DETACH DELETE n
WITH DISTINCT k
WHERE k IS NOT NULL AND NOT EXISTS { (k)<-[:OF_KIND]-() }
OPTIONAL MATCH (k)-[:COVERS]->(f:Function)
WITH k, collect(f) AS functions
DETACH DELETE k
WITH functions
UNWIND functions AS f
WITH DISTINCT f
WHERE NOT EXISTS { (f)<-[:COVERS]-() }
DELETE f
