// A list stands whole: of one township, one current, the newest; each until the next; with all its faults.
MATCH (l:DutyList)
WITH l, COUNT { (l)-[:ISSUED_FOR]->(:Township) } AS townships, COUNT { (l)<-[:FOUND_IN]-(:Fault) } AS faults,
  COUNT { (l)<-[:LISTED_IN]-() } AS duties
WHERE townships <> 1 OR l.fingerprint IS NULL OR l.edition IS NULL OR l.faults <> faults OR duties = 0
RETURN l.id AS subject, [townships, l.fingerprint, l.faults, faults, duties] AS found
UNION ALL
MATCH (t:Township)<-[:ISSUED_FOR]-(l:DutyList)
WITH t, l ORDER BY l.edition DESC
WITH t, collect(l) AS lists
WHERE [(t)-[:CURRENT_LIST]->(current) | current] <> [lists[0]]
  OR any(i IN range(0, size(lists) - 1)
    WHERE coalesce(lists[i].until, '') <> CASE i WHEN 0 THEN '9999-12' ELSE lists[i - 1].edition END)
RETURN t.id AS subject, [l IN lists | [l.id, l.until]] AS found
