MATCH (l:DutyList {edition: $term})
WITH DISTINCT l.edition AS edition
RETURN edition AS value, edition AS label, '' AS detail
ORDER BY value
LIMIT $limit
