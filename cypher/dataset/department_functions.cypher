// Each department's own functions.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)<-[:LISTED_IN]-(d)
MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
WITH DISTINCT a
MATCH (a)-[:PART_OF*0..3]->(b:Department)
WITH DISTINCT b
UNWIND b.functions AS function
RETURN b.id AS department_id, function AS function_id
ORDER BY department_id, function_id
