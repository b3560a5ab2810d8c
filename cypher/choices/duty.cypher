MATCH (d:Duty)
WHERE d.id STARTS WITH $term OR d.name CONTAINS $term
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN d.id AS value, d.name AS label, t.name + ' ' + d.label AS detail
ORDER BY d.name = $term DESC, d.id
LIMIT $limit
