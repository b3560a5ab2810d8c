// Where every current duty stands now.
MATCH (d:Duty)-[r:CONCERNS|TOUCHES]->(m:Matter)
RETURN d.id AS duty, type(r) AS type, m.id AS matter, properties(r) AS properties
