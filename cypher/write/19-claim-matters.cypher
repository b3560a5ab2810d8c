// Placing reads every current duty; two placings at once would each miss what the other writes.
MATCH (v:SchemaVersion {id: 'V010__matters.cypher'})
SET v.claimed = true
REMOVE v.claimed
