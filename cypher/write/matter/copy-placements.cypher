// rows: duty, like (a placed duty of the same wording)
UNWIND $rows AS row
MATCH (d:Duty {id: row.duty})
MATCH (:Duty {id: row.like})-[r:CONCERNS|TOUCHES]->(m:Matter)
CREATE (d)-[new:$(type(r))]->(m)
SET new = properties(r)
