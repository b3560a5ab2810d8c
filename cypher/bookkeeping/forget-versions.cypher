// A backup of an earlier schema: what came later is applied again, to its nodes too; and matters are placed anew.
MATCH (v:SchemaVersion)
REMOVE v.placed
WITH v
WHERE NOT v.id IN $kept
DELETE v
