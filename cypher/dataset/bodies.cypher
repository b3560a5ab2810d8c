// Whoever the lists name, and the department that each unit or branch is a part of.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)<-[:LISTED_IN]-(d)
MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Actor)
WITH DISTINCT a
MATCH (a)-[:PART_OF*0..3]->(b:Actor)
WITH DISTINCT b
RETURN b.id AS body_id,
  CASE WHEN b:Department THEN 'DEPARTMENT' WHEN b:Township THEN 'TOWNSHIP' WHEN b:Party THEN 'PARTY' ELSE 'OPEN_CLASS' END AS type,
  b.name AS name
ORDER BY body_id
