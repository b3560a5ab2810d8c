// rows: clause, type (PERFORMED_BY, or a role), actor, properties
UNWIND $rows AS row
MATCH (c:Clause {id: row.clause})
MATCH (a:Actor {id: row.actor})
CREATE (c)-[r:$(row.type)]->(a)
SET r = row.properties
