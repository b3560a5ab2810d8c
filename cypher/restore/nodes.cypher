// Nodes of a backup; labels come from it.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.number AS number, elementId(n) AS key
