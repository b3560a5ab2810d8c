// Each character of the words typed stands in the name in the same order, so that 人社局 finds 人力资源和社会保障局.
WITH '(?s).*' + reduce(pattern = '', i IN range(0, size($term) - 1) |
  pattern + '\\Q' + substring($term, i, 1) + '\\E.*') AS pattern
MATCH (d:Department)
WHERE d.id STARTS WITH $term OR d.name =~ pattern
RETURN d.id AS value, d.name AS label, coalesce(d.kind, '') AS detail
ORDER BY d.name = $term DESC, d.name CONTAINS $term DESC,
  d.leads + d.shares DESC, d.id
LIMIT $limit
