MATCH (r:Region {id: $term})
RETURN r.id AS value, r.name AS label, '' AS detail
UNION
MATCH (r:Region {name: $term})
OPTIONAL MATCH (r)-[:PART_OF]->(above:Region)
RETURN r.id AS value, r.name AS label, coalesce(above.name, '') AS detail
ORDER BY value
LIMIT $limit
