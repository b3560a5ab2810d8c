// Counts what cypher/write/list/pair-departments.cypher keeps, for every department.
MATCH (a:Department)
CALL (a) {
  MATCH (a)<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(:Duty)
  RETURN count(CASE type(r) WHEN 'LED_BY' THEN 1 END) AS leads, count(CASE type(r) WHEN 'SHARED_WITH' THEN 1 END) AS shares,
    count(CASE type(r) WHEN 'TAKEN_OVER_BY' THEN 1 END) AS takenOver
}
CALL (a) {
  MATCH (a)<-[:LED_BY|SHARED_WITH]-(d:Duty)-[:LED_BY|SHARED_WITH]->(b:Department)
  WHERE a.id < b.id
  WITH b.id AS partner, count(DISTINCT d) AS duties ORDER BY partner
  RETURN collect(partner) AS partners, collect(duties) AS shared, max(duties) AS most
}
WITH a, leads, shares, takenOver, partners, shared, most, size(partners) > 0 AS some
SET a.leads = leads, a.shares = shares, a.takenOver = takenOver,
  a.partners = CASE WHEN some THEN partners END, a.partnerDuties = CASE WHEN some THEN shared END, a.mostShared = most
