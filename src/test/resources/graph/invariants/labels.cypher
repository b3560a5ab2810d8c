// Duties of a current list are Duty, all others ArchivedDuty; a clause goes with its duty.
MATCH (l:DutyList)<-[:LISTED_IN]-(d)
WITH d, EXISTS { (:Township)-[:CURRENT_LIST]->(l) } AS current
WHERE current <> (d:Duty) OR current = (d:ArchivedDuty)
RETURN coalesce(d.id, elementId(d)) AS subject, labels(d) AS found
UNION ALL
MATCH (d)-[:HAS_CLAUSE]->(c)
WHERE (d:Duty) <> (c:Clause) OR (d:ArchivedDuty) <> (c:ArchivedClause)
RETURN coalesce(c.id, elementId(c)) AS subject, labels(c) AS found
