MATCH (k:DepartmentKind {id: $term})
RETURN k.id AS value, k.name AS label, '' AS detail
ORDER BY value
LIMIT $limit
