// A list by one statement and nothing else: no comparison with the graph, no lock, no editions. The shared nodes exist already.
MATCH (t:Township {id: $township}), (l:DutyList {id: $list})
UNWIND $duties AS row
CREATE (d:Duty)
SET d = row.properties
CREATE (d)-[:LISTED_IN]->(l)
CREATE (d)-[:OF_TOWNSHIP]->(t)
WITH d, row
MATCH (k:Category {id: row.category})
CREATE (d)-[:IN_CATEGORY]->(k)
WITH d, row
CALL (d, row) {
  UNWIND row.actors AS a
  MATCH (x:Actor {id: a.actor})
  CREATE (d)-[r:$(a.type)]->(x)
  SET r = a.properties
}
CALL (d, row) {
  UNWIND row.clauses AS part
  CREATE (d)-[:HAS_CLAUSE]->(c:Clause)
  SET c = part.properties
  WITH c, part
  UNWIND part.actors AS a
  MATCH (x:Actor {id: a.actor})
  CREATE (c)-[r:$(a.type)]->(x)
  SET r = a.properties
}
