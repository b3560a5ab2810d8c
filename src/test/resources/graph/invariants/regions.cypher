// A list lies where its township does, a department where its region does: there, in every region above, and in the nation.
MATCH (n:DutyList|Department)-[:ISSUED_FOR|IN_REGION]->(own)
WITH n, [(own)-[:PART_OF*0..5]->(r) | r.id] + '000000' AS expected, [(n)-[:LIES_IN]->(r:Region) | r.id] AS found
WHERE any(id IN expected WHERE NOT id IN found) OR any(id IN found WHERE NOT id IN expected)
RETURN n.id AS subject, found
