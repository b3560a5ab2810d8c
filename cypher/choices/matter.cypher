MATCH (m:Matter)
WHERE m.id STARTS WITH $term OR m.name CONTAINS $term
RETURN m.id AS value, m.name AS label, '' AS detail
ORDER BY m.name = $term DESC, COUNT { (m)<-[:CONCERNS]-() } DESC, m.id
LIMIT $limit
