// The nodes that the lists of one region ($region) reach: first what the lists share, then each list with its own.
CALL () {
  CALL () {
    MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)-[:LIES_IN]->(n)
    RETURN n
    UNION
    MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d)
    MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(n)
    RETURN n
    UNION
    MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d)
    MATCH (d)-[:HAS_CLAUSE*0..1]->()-[:!HAS_CLAUSE&!LISTED_IN]->(a:Department)
    WITH DISTINCT a
    MATCH (a)-[:OF_KIND|COVERS|IN_REGION|PART_OF*1..7]->(n)
    RETURN n
  }
  RETURN n ORDER BY labels(n), n.id
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(l:DutyList)
  WITH l ORDER BY l.id
  CALL (l) {
    RETURN l AS n
    UNION ALL
    MATCH (n)-[:LISTED_IN]->(l)
    RETURN n ORDER BY n.id
    UNION ALL
    MATCH (n)<-[:HAS_CLAUSE]-()-[:LISTED_IN]->(l)
    RETURN n ORDER BY n.id
    UNION ALL
    MATCH (n:Fault)-[:FOUND_IN]->(l)
    RETURN n ORDER BY n.id
  }
  RETURN n
}
RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties
