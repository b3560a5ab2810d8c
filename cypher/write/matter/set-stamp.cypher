// stamp: the lists and decisions that every place that stands was made of
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
SET v.placed = $stamp
