// rows: duty, properties
UNWIND $rows AS row
MATCH (d:Duty {id: row.duty})
CREATE (c:Clause)
SET c = row.properties
CREATE (d)-[:HAS_CLAUSE]->(c)
