// What the kinds of the departments that the lists name cover.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)<-[:LISTED_IN]-(d)
MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
WITH DISTINCT a
MATCH (a)-[:PART_OF*0..3]->(b:Department)
WITH DISTINCT b
MATCH (b)-[:OF_KIND]->(k:DepartmentKind)
WITH DISTINCT k
MATCH (k)-[:COVERS]->(f:Function)
RETURN k.id AS kind_id, f.name AS function_id
ORDER BY kind_id, function_id
