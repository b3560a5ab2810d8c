MATCH (c:Category)
WHERE c.id CONTAINS $term
RETURN c.id AS value, c.name AS label, '' AS detail
ORDER BY c.id = $term DESC, COUNT { (c)<-[:IN_CATEGORY]-() } DESC, c.id
LIMIT $limit
