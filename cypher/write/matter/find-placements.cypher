// duties: ids. Returns their placements.
UNWIND $duties AS id
MATCH (d:Duty {id: id})-[r:CONCERNS|TOUCHES]->(m:Matter)
RETURN d.id AS duty, type(r) AS type, m.id AS matter, properties(r) AS properties
