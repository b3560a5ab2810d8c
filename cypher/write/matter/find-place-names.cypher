// lists: ids; the names of their townships and of the regions above: what a duty's text is freed of before it is compared.
UNWIND $lists AS list
MATCH (:DutyList {id: list})-[:ISSUED_FOR]->(t:Township)
RETURN t.id AS township, [(t)-[:PART_OF*0..5]->(r) | r.name] AS names
