MATCH (d:Duty)
WHERE d.id STARTS WITH $term OR d.name CONTAINS $term
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN d.id AS value, d.name AS label, t.name + ' ' + d.label AS detail
// Of all, the first shown are those that say most.
ORDER BY d.name = $term DESC, CASE WHEN $term = '' THEN COUNT { (d)-[:HAS_CLAUSE]->() } END DESC, d.id
LIMIT $limit
