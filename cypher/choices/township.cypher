MATCH (t:Township)
WHERE t.id STARTS WITH $term OR t.name CONTAINS $term
CALL (t) {
  MATCH (t)-[:PART_OF*1..4]->(above:Region)
  RETURN collect(above.name) AS path
}
RETURN t.id AS value, t.name AS label, reduce(detail = '', name IN path | name + detail) AS detail
ORDER BY t.name = $term DESC, t.id
LIMIT $limit
