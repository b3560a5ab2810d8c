// What hangs on exactly one thing hangs on one.
MATCH (d:Duty|ArchivedDuty)
WITH d, COUNT { (d)-[:LISTED_IN]->(:DutyList) } AS lists, COUNT { (d)-[:OF_TOWNSHIP]->(:Township) } AS townships,
  COUNT { (d)-[:IN_CATEGORY]->() } AS categories,
  EXISTS { (d)-[:LISTED_IN]->(:DutyList)-[:ISSUED_FOR]->(:Township)<-[:OF_TOWNSHIP]-(d) } AS sameTownship
WHERE lists <> 1 OR townships <> 1 OR categories > 1 OR NOT sameTownship OR d.id IS NULL OR d.fingerprint IS NULL
RETURN coalesce(d.id, elementId(d)) AS subject, [lists, townships, categories, sameTownship] AS found
UNION ALL
MATCH (c:Clause|ArchivedClause)
WITH c, COUNT { (c)<-[:HAS_CLAUSE]-() } AS duties
WHERE duties <> 1 OR c.id IS NULL
RETURN coalesce(c.id, elementId(c)) AS subject, [duties] AS found
UNION ALL
MATCH (f:Fault)
WITH f, COUNT { (f)-[:FOUND_IN]->(:DutyList) } AS lists
WHERE lists <> 1
RETURN coalesce(f.id, elementId(f)) AS subject, [lists] AS found
UNION ALL
MATCH (d:Department)
WITH d, COUNT { (d)-[:IN_REGION]->(:Region) } AS regions, COUNT { (d)-[:OF_KIND]->(:DepartmentKind) } AS kinds
WHERE regions <> 1 OR kinds > 1 OR NOT d:Actor
RETURN d.id AS subject, [regions, kinds] AS found
