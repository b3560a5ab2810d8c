// Every node, or those that the lists of one region reach ($region, null for all), in an order that two equal graphs share.
CALL () {
  MATCH (n)
  WHERE $region IS NULL AND NOT n:SchemaVersion
  RETURN n
  UNION
  MATCH (:Region {id: $region})<-[:LIES_IN]-(l:DutyList)
  OPTIONAL MATCH (l)<-[:LISTED_IN]-(d)
  OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(c)
  OPTIONAL MATCH (f:Fault)-[:FOUND_IN]->(l)
  UNWIND [l, d, c, f] AS n
  WITH DISTINCT n
  WHERE n IS NOT NULL
  RETURN n
  UNION
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)-[:LIES_IN]->(n)
  RETURN n
  UNION
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d)
  MATCH (d)-[:HAS_CLAUSE*0..1]->()-[]->(n)
  RETURN n
  UNION
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d)
  MATCH (d)-[:HAS_CLAUSE*0..1]->()-[]->(a:Department)-[:OF_KIND|COVERS|IN_REGION|PART_OF*1..7]->(n)
  RETURN n
}
RETURN elementId(n) AS key, labels(n) AS labels, properties(n) AS properties
ORDER BY labels[0], n.id
