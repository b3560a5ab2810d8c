// Takes the township's lock for the rest of the transaction: two loads of one township run one after the other.
MATCH (t:Township {id: $township})
SET t.claimed = true
REMOVE t.claimed
MERGE (l:DutyList {id: $list})
MERGE (l)-[:ISSUED_FOR]->(t)
RETURN l.fingerprint AS fingerprint
