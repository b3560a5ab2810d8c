// Nothing stands alone, and what exists only for duties goes with the last of them. Matters go later: see matters.cypher.
MATCH (n)
WHERE NOT n:SchemaVersion AND NOT n:Matter AND NOT EXISTS { (n)--() }
RETURN coalesce(n.id, elementId(n)) AS subject, labels(n) AS found
UNION ALL
MATCH (n:Department|Party|OpenClass|Category|DepartmentKind|Function)
WHERE NOT EXISTS { (n)<--() }
RETURN coalesce(n.id, elementId(n)) AS subject, labels(n) AS found
UNION ALL
MATCH (n)
WHERE n.claimed IS NOT NULL OR n.swept IS NOT NULL
RETURN coalesce(n.id, elementId(n)) AS subject, ['a lock of a transaction'] AS found
