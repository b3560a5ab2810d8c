MATCH (c:Category {id: $term})
RETURN c.id AS value, c.name AS label, '' AS detail
ORDER BY value
LIMIT $limit
