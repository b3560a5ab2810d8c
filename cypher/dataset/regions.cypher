// The regions of the lists and of their departments, and every region above.
CALL () {
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
  WHERE $edition IS NULL OR l.edition <= $edition < l.until
  MATCH (l)-[:ISSUED_FOR]->(r:Region)
  RETURN r
  UNION
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
  WHERE $edition IS NULL OR l.edition <= $edition < l.until
  MATCH (l)<-[:LISTED_IN]-(d)
  MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
  WITH DISTINCT a
  MATCH (a)-[:PART_OF*0..3]->(:Department)-[:IN_REGION]->(r:Region)
  RETURN r
}
MATCH (r)-[:PART_OF*0..5]->(up:Region)
WITH DISTINCT up
RETURN up.id AS region_id, up.name AS name, up.level AS level, [(up)-[:PART_OF]->(above:Region) | above.id][0] AS parent_id
ORDER BY region_id
