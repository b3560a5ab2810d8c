// The matters that duties of the lists are of, or overlap.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)<-[:LISTED_IN]-(d)-[:CONCERNS|TOUCHES]->(m:Matter)
WITH DISTINCT m
RETURN m.id AS matter_id, m.name AS name
ORDER BY matter_id
