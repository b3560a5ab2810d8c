MATCH (n) WHERE NOT n:SchemaVersion
RETURN count(n) AS nodes
