// stamp: a digest of the lists and decisions that all placements depend on
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
SET v.placed = $stamp
