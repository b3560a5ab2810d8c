// Forgets the noted lists that are gone.
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
WHERE v.unloading IS NOT NULL
WITH v, [id IN v.unloading WHERE EXISTS { (:DutyList {id: id}) }] AS left
SET v.unloading = CASE WHEN left = [] THEN null ELSE left END
