// rows: duty, type (LED_BY, SHARED_WITH, TAKEN_OVER_BY, NAMES), actor, properties
UNWIND $rows AS row
MATCH (d:Duty {id: row.duty})
MATCH (a:Actor {id: row.actor})
CREATE (d)-[r:$(row.type)]->(a)
SET r = row.properties
