// rows: duty, type (CONCERNS, TOUCHES), matter, properties (score, evidence, and of TOUCHES the relation)
UNWIND $rows AS row
MATCH (d:Duty {id: row.duty})
MATCH (m:Matter {id: row.matter})
CREATE (d)-[r:$(row.type)]->(m)
SET r = row.properties
