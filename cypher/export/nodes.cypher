// Every node, label by label in the order of the ids: each index gives its own order, so that nothing is sorted, and of
// thousands of lists no more than a row is held in memory.
CALL () {
  MATCH (n:Actor) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Region) WHERE n.id >= '' AND NOT n:Actor RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:DepartmentKind) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Function) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Category) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Matter) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:DutyList) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Duty) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:ArchivedDuty) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Clause) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:ArchivedClause) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  MATCH (n:Fault) WHERE n.id >= '' RETURN n ORDER BY n.id
  UNION ALL
  // What somebody else put into the graph.
  MATCH (n)
  WHERE NOT n:(Actor|Region|DepartmentKind|Function|Category|Matter|DutyList|Duty|ArchivedDuty|Clause|ArchivedClause|Fault|SchemaVersion)
  RETURN n ORDER BY labels(n), n.id, elementId(n)
}
RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties
