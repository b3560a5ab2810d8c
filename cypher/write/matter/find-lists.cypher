// Every current list: what it is now, and what it was when its duties were placed last. A list that is written anew
// loses its `placed`.
MATCH (:Township)-[:CURRENT_LIST]->(l:DutyList)
RETURN l.id AS id, coalesce(l.fingerprint, '') AS fingerprint, coalesce(l.placed, '') AS placed
ORDER BY id
