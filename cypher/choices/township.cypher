MATCH (t:Township)
WHERE t.id STARTS WITH $term OR t.name CONTAINS $term
CALL (t) {
  MATCH (t)-[:PART_OF*1..4]->(above:Region)
  RETURN collect(above.name) AS path
}
RETURN t.id AS value, t.name AS label, reduce(detail = '', name IN path | name + detail) AS detail
// Of all, the first shown are those of several editions, which every question can be asked about.
ORDER BY t.name = $term DESC, CASE WHEN $term = '' THEN COUNT { (t)<-[:ISSUED_FOR]-(:DutyList) } > 1 END DESC, t.id
LIMIT $limit
