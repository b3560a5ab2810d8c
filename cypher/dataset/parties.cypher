// The bodies that are no department, each of one county.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)<-[:LISTED_IN]-(d)
MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(p:Party)
WITH DISTINCT p
OPTIONAL MATCH (county:Region {id: split(p.id, '/')[0]})
RETURN p.id AS party_id, p.name AS name, county.id AS county_id
ORDER BY party_id
