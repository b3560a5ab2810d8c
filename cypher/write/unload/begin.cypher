// Notes lists that are to be taken out; each stays noted until it is gone and the duties that are left are placed again.
// lists: ids
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
SET v.claimed = true
REMOVE v.claimed
WITH v, coalesce(v.unloading, []) AS noted, [id IN $lists WHERE EXISTS { (:DutyList {id: id}) }] AS held
WITH v, held, noted + [id IN held WHERE NOT id IN noted] AS all
SET v.unloading = CASE WHEN all = [] THEN null ELSE all END
RETURN held
