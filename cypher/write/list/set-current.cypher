// The newest edition of a township is its current list; editions are YYYY-MM, so that text order is time order.
MATCH (t:Township {id: $township})<-[:ISSUED_FOR]-(l:DutyList)
WITH t, l ORDER BY l.edition DESC
WITH t, collect(l) AS lists
// A list is in force from its edition until the next one; the newest until 9999-12, which needs no special case:
// in force in a month are the lists with edition <= month < until.
CALL (lists) {
  UNWIND range(0, size(lists) - 1) AS i
  WITH lists[i] AS l, CASE i WHEN 0 THEN '9999-12' ELSE lists[i - 1].edition END AS until
  SET l.until = until
}
WITH t, lists[0] AS newest, lists[1..] AS older
OPTIONAL MATCH (t)-[standing:CURRENT_LIST]->(other)
WHERE other <> newest
DELETE standing
WITH DISTINCT t, newest, older
MERGE (t)-[:CURRENT_LIST]->(newest)
RETURN newest.id AS current, [l IN older | l.id] AS archived
