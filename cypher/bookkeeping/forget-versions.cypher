// After a backup was restored: the versions that it did not have are applied again, to its nodes too, and matters are
// placed anew.
MATCH (v:SchemaVersion)
REMOVE v.placed
WITH v
WHERE NOT v.id IN $kept
DELETE v
