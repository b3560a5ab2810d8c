// Takes the township's lock, as a load does, and returns the list's fingerprint. No row if there is no such list.
MATCH (l:DutyList {id: $list})-[:ISSUED_FOR]->(t:Township)
SET t.claimed = true
REMOVE t.claimed
RETURN coalesce(l.fingerprint, '') AS fingerprint
