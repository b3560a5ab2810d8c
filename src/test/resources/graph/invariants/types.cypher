// The relationships of older editions have types of their own, so that degrees count current duties alone.
MATCH (now:Duty|Clause)-[r]->()
WHERE type(r) STARTS WITH 'WAS_'
RETURN now.id AS subject, type(r) AS found
UNION ALL
MATCH (was:ArchivedDuty|ArchivedClause)-[r]->()
WHERE NOT type(r) STARTS WITH 'WAS_' AND NOT type(r) IN ['LISTED_IN', 'HAS_CLAUSE']
RETURN was.id AS subject, type(r) AS found
