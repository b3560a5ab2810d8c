// Every current list with its fingerprint now and at the last placement of its duties. Writing a list removes its
// `placed`.
MATCH (:Township)-[:CURRENT_LIST]->(l:DutyList)
RETURN l.id AS id, coalesce(l.fingerprint, '') AS fingerprint, coalesce(l.placed, '') AS placed
ORDER BY id
