MATCH (k:DepartmentKind)
WHERE k.id CONTAINS $term
RETURN k.id AS value, k.name AS label, '' AS detail
ORDER BY k.id = $term DESC, COUNT { (k)<-[:OF_KIND]-() } DESC, k.id
LIMIT $limit
