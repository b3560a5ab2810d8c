// rows: duties, type (CONCERNS, TOUCHES), matter, properties (score, evidence, and of TOUCHES the relation)
UNWIND $rows AS row
MATCH (m:Matter {id: row.matter})
UNWIND row.duties AS id
MATCH (d:Duty {id: id})
CREATE (d)-[r:$(row.type)]->(m)
SET r = row.properties
