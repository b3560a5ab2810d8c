// ids: regions that may be empty. The lowest are deleted first; repeat until none is deleted.
UNWIND $ids AS id
MATCH (r:Region {id: id})
SET r.swept = true
REMOVE r.swept
WITH r
WHERE NOT EXISTS { (r)<-[]-() }
DETACH DELETE r
RETURN count(*) AS swept
