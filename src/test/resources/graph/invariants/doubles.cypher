// No relationship stands twice, and no identity.
MATCH (a)-[r]->(b)
WITH a, type(r) AS type, b, properties(r) AS properties, count(*) AS times
WHERE times > 1
RETURN coalesce(a.id, elementId(a)) AS subject, [type, b.id, times] AS found
UNION ALL
MATCH (n:Region|DutyList|Duty|ArchivedDuty|Clause|ArchivedClause|Category|Department|DepartmentKind|Function|Party|OpenClass|Matter|Fault)
WITH n.id AS id, CASE
    WHEN n:Duty OR n:ArchivedDuty THEN 'duty' WHEN n:Clause OR n:ArchivedClause THEN 'clause' ELSE labels(n)[0]
  END AS what, count(*) AS times
WHERE times > 1
RETURN id AS subject, [what, times] AS found
