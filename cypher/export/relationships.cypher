// The relationships that go out from some nodes ($keys), node by node. The reader leaves out those that leave the exported
// nodes.
UNWIND $keys AS key
MATCH (a) WHERE elementId(a) = key
CALL (a) {
  MATCH (a)-[r]->(b)
  RETURN type(r) AS type, b, properties(r) AS properties
  ORDER BY type, b.id, r.surface, r.start
}
RETURN key AS start, elementId(b) AS end, labels(a) AS startLabels, a.id AS startId, labels(b) AS endLabels, b.id AS endId,
  type, properties
