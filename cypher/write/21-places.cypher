// The names of every township and of the regions above it: what a duty's text is freed of before it is compared.
MATCH (t:Township)
RETURN t.id AS township, [(t)-[:PART_OF*0..5]->(r) | r.name] AS names
