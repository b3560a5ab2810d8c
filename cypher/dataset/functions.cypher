// The functions of the departments that the lists name, and of their kinds.
CALL () {
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
  WHERE $edition IS NULL OR l.edition <= $edition < l.until
  MATCH (l)<-[:LISTED_IN]-(d)
  MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
  WITH DISTINCT a
  MATCH (a)-[:PART_OF*0..3]->(b:Department)
  WITH DISTINCT b
  UNWIND b.functions AS name
  RETURN name
  UNION
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
  WHERE $edition IS NULL OR l.edition <= $edition < l.until
  MATCH (l)<-[:LISTED_IN]-(d)
  MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
  WITH DISTINCT a
  MATCH (a)-[:PART_OF*0..3]->(b:Department)
  WITH DISTINCT b
  MATCH (b)-[:OF_KIND]->(:DepartmentKind)-[:COVERS]->(f:Function)
  RETURN f.name AS name
}
RETURN DISTINCT name AS function_id
ORDER BY function_id
