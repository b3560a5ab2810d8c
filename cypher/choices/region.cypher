MATCH (r:Region)
WHERE r.id STARTS WITH $term OR r.name CONTAINS $term
CALL (r) {
  MATCH (r)-[:PART_OF*1..4]->(above:Region)
  RETURN collect(above.name) AS path
}
RETURN r.id AS value, r.name AS label, reduce(detail = '', name IN path | name + detail) AS detail
ORDER BY r.name = $term DESC, size(r.id), r.id
LIMIT $limit
