// Duties without tokens, older editions too: one may become current again.
MATCH (d:Duty|ArchivedDuty)
WHERE d.searchName IS NULL
MATCH (d)-[:LISTED_IN]->(:DutyList)-[:ISSUED_FOR]->(t:Township)
RETURN elementId(d) AS node, d.name AS name, d.kind AS kind, coalesce(d.workMode, '') AS workMode,
  COLLECT {
    MATCH (t)-[:PART_OF*0..5]->(r:Region)
    RETURN DISTINCT r.id AS region ORDER BY region
  } AS regions,
  coalesce([(d)-[:IN_CATEGORY]->(c:Category) | c.name][0], '') AS category,
  COLLECT {
    MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]->(a)
    RETURN a.name AS name ORDER BY a.id
  } AS bodies,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE*0..1]->()-[r]->(a:Department|OpenClass)
    WHERE r.surface <> ''
    RETURN DISTINCT r.surface
  } AS surfaces,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE]->(c)
    RETURN {side: c.side, text: c.text, phase: coalesce(c.phase, ''), heading: coalesce(c.heading, '')} AS clause
    ORDER BY c.id
  } AS clauses
