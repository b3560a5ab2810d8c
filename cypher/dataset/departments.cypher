// The departments that the lists name, and those that they are parts of.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)<-[:LISTED_IN]-(d)
MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
WITH DISTINCT a
MATCH (a)-[:PART_OF*0..3]->(b:Department)
WITH DISTINCT b
RETURN b.id AS department_id, b.name AS name, [(b)-[:OF_KIND]->(k:DepartmentKind) | k.id][0] AS kind_id,
  [(b)-[:IN_REGION]->(r:Region) | r.id][0] AS region_id, b.known AS known,
  b.management AS management, b.managementSource AS management_source, [(b)-[:PART_OF]->(w:Department) | w.id][0] AS whole_id
ORDER BY department_id
