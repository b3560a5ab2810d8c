// rows: duty, like (another duty of the same wording, which stands where it belongs)
UNWIND $rows AS row
MATCH (d:Duty {id: row.duty})
MATCH (:Duty {id: row.like})-[r:CONCERNS|TOUCHES]->(m:Matter)
CREATE (d)-[new:$(type(r))]->(m)
SET new = properties(r)
