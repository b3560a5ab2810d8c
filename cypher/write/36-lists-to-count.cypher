// A list that was written before figures were kept.
MATCH (l:DutyList)
WHERE l.categories IS NULL AND EXISTS { (l)<-[:LISTED_IN]-() }
RETURN l.id AS id
LIMIT 1
