// The stamp of the placements, and the lists that are to be taken out.
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
RETURN coalesce(v.placed, '') AS stamp, coalesce(v.unloading, []) AS unloading
