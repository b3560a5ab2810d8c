// ids: corrections of names that were looked for in every list of the graph
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
SET v.corrections = nullIf($ids, [])
