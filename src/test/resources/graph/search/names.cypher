// What search finds by its name, with its tokens.
MATCH (n:Department|DepartmentKind|Region|Category|Matter)
RETURN elementId(n) AS node, n.name AS name, n.searchName AS searchName, n.searchWithin AS searchWithin,
  COLLECT {
    MATCH (n)-[:IN_REGION|PART_OF*0..5]->(r:Region)
    RETURN DISTINCT r.id AS region ORDER BY region
  } AS regions
