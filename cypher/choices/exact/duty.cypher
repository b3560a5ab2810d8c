MATCH (d:Duty {id: $term})
RETURN d.id AS value, d.name AS label, '' AS detail
ORDER BY value
LIMIT $limit
