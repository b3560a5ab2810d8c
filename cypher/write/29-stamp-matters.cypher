// stamp: the lists and decisions that every place that stands was made of
MATCH (v:SchemaVersion {id: 'V010__matters.cypher'})
SET v.placed = $stamp
