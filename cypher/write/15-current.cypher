// The newest edition of a township is its current list; editions are YYYY-MM, so that text order is time order.
MATCH (t:Township {id: $township})<-[:ISSUED_FOR]-(l:DutyList)
WITH t, l ORDER BY l.edition DESC
WITH t, collect(l) AS lists
WITH t, lists[0] AS newest, lists[1..] AS older
OPTIONAL MATCH (t)-[standing:CURRENT_LIST]->(other)
WHERE other <> newest
DELETE standing
WITH DISTINCT t, newest, older
MERGE (t)-[:CURRENT_LIST]->(newest)
RETURN newest.id AS current, [l IN older | l.id] AS archived
