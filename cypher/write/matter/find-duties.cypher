// lists: ids. Returns their current duties with everything that their matter depends on.
UNWIND $lists AS list
MATCH (:DutyList {id: list})<-[:LISTED_IN]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
RETURN d.id AS id, list, d.kind AS kind, d.name AS name, t.id AS township,
  coalesce([(d)-[:IN_CATEGORY]->(c) | c.name][0], '') AS category,
  COLLECT {
    MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(:Department)-[:OF_KIND]->(:DepartmentKind)-[:COVERS]->(f:Function)
    RETURN DISTINCT f.name AS name ORDER BY name
  } AS functions,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
    RETURN c.text AS text ORDER BY c.id
  } AS clauses
ORDER BY id
