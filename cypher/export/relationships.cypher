// Every relationship; those that leave the exported nodes are left out by the reader.
MATCH (a)-[r]->(b)
RETURN elementId(a) AS start, elementId(b) AS end, type(r) AS type, properties(r) AS properties
ORDER BY type, a.id, b.id, r.surface, r.start
