// A list that is loaded again is no longer to be taken out.
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
WHERE $list IN v.unloading
WITH v, [id IN v.unloading WHERE id <> $list] AS left
SET v.unloading = CASE WHEN left = [] THEN null ELSE left END
