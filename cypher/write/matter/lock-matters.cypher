// A placement reads before it writes; two at once would each miss what the other writes. The stamp is a digest of what
// the placements in the graph depend on.
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
SET v.claimed = true
REMOVE v.claimed
RETURN coalesce(v.placed, '') AS stamp
