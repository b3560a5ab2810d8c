// ids: regions that nothing may lie in any more. Those below go first, so that it is asked until none goes.
UNWIND $ids AS id
MATCH (r:Region {id: id})
SET r.swept = true
REMOVE r.swept
WITH r
WHERE NOT EXISTS { (r)<-[]-() }
DETACH DELETE r
RETURN count(*) AS swept
