MATCH (d:Department {id: $term})
RETURN d.id AS value, d.name AS label, '' AS detail
UNION
MATCH (d:Department {name: $term})
RETURN d.id AS value, d.name AS label, '' AS detail
ORDER BY value
LIMIT $limit
