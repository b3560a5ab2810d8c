// The duties of a list as they were parsed.
MATCH (:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
RETURN d.kind AS kind, d.number AS number, d.label AS label, d.name AS name, d.line AS line, d.place AS place, d.part AS part,
  d.row AS row, d.ended AS ended, d.workMode AS workMode, d.writtenDepartments AS departments, d.writtenTakers AS takers,
  coalesce([(d)-[:IN_CATEGORY]->(c:Category) | c.name][0], '') AS category,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE]->(c:Clause|ArchivedClause)
    RETURN c {.side, .number, .phase, .heading, .text, .line, .place, .part, .start, .end} AS clause
    ORDER BY c.side = 'TOWNSHIP', c.number
  } AS clauses
