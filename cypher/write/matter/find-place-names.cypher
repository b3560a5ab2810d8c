// lists: ids. Returns the names of their townships and of the regions above, which are removed from texts that are compared.
UNWIND $lists AS list
MATCH (:DutyList {id: list})-[:ISSUED_FOR]->(t:Township)
RETURN t.id AS township, [(t)-[:PART_OF*0..5]->(r) | r.name] AS names
