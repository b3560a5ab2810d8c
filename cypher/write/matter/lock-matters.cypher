// Placing reads what is there before it writes; two placings at once would each miss what the other writes. The stamp
// says what the places that stand were made of.
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
SET v.claimed = true
REMOVE v.claimed
RETURN coalesce(v.placed, '') AS stamp
