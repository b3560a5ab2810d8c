MATCH (t:Township {id: $term})
RETURN t.id AS value, t.name AS label, '' AS detail
UNION
MATCH (t:Region {name: $term})
WHERE t:Township
OPTIONAL MATCH (t)-[:PART_OF]->(above:Region)
RETURN t.id AS value, t.name AS label, coalesce(above.name, '') AS detail
ORDER BY value
LIMIT $limit
