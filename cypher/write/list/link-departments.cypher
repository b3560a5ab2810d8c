// rows: as in merge-departments, which made the nodes; partOf is the department that it is a unit or a branch of, or null
UNWIND $rows AS row
MATCH (d:Department {id: row.id}), (whole:Department {id: row.partOf})
MERGE (d)-[:PART_OF]->(whole)
