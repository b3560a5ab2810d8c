MATCH (l:DutyList)
WHERE l.edition CONTAINS $term
WITH l.edition AS edition, count(l) AS lists
RETURN edition AS value, edition AS label, toString(lists) AS detail
ORDER BY edition DESC
LIMIT $limit
