// Counts what cypher/write/list/pair-departments.cypher keeps, for every department.
MATCH (a:Department)
CALL (a) {
  MATCH (a)<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d:Duty)
  RETURN count(CASE type(r) WHEN 'LED_BY' THEN 1 END) AS leads,
    count(CASE WHEN type(r) = 'LED_BY' AND d.departments > 1 THEN 1 END) AS leadsShared,
    count(CASE WHEN type(r) = 'LED_BY' AND r.basis = 'SOLE' THEN 1 END) AS leadsSole,
    count(CASE WHEN type(r) = 'LED_BY' AND r.basis = 'FIRST' THEN 1 END) AS leadsFirst,
    count(CASE type(r) WHEN 'SHARED_WITH' THEN 1 END) AS shares,
    count(CASE type(r) WHEN 'TAKEN_OVER_BY' THEN 1 END) AS takenOver
}
CALL (a) {
  MATCH (a)<-[:LED_BY|SHARED_WITH]-(d:Duty)-[:LED_BY|SHARED_WITH]->(b:Department)
  WHERE a.id < b.id
  WITH b.id AS partner, count(DISTINCT d) AS duties ORDER BY partner
  RETURN collect(partner) AS partners, collect(duties) AS shared, max(duties) AS most
}
WITH a, leads, leadsShared, leadsSole, leadsFirst, shares, takenOver, partners, shared, most, size(partners) > 0 AS some
SET a.leads = leads, a.leadsShared = leadsShared, a.leadsSole = leadsSole, a.leadsFirst = leadsFirst,
  a.shares = shares, a.takenOver = takenOver,
  a.partners = CASE WHEN some THEN partners END, a.partnerDuties = CASE WHEN some THEN shared END, a.mostShared = most
