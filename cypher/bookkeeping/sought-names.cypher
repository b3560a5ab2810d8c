// Ids of the corrections of names that were looked for in every list of the graph.
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
RETURN coalesce(v.corrections, []) AS ids
