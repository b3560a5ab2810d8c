MATCH (m:Matter {id: $term})
RETURN m.id AS value, m.name AS label, '' AS detail
UNION
MATCH (m:Matter {name: $term})
RETURN m.id AS value, m.name AS label, '' AS detail
ORDER BY value
LIMIT $limit
