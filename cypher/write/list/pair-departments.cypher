// With whom the departments of a township's lists, and those of some element ids, share how many duties: counted anew
// after what was written. A pair is kept with the department whose id comes first. The claim comes before the count, so
// that of two loads of one county the later one counts what the earlier one wrote.
CALL () {
  MATCH (:Township {id: $township})<-[:ISSUED_FOR]-(:DutyList)<-[:LISTED_IN]-()
    -[:LED_BY|SHARED_WITH|WAS_LED_BY|WAS_SHARED_WITH]->(a:Department)
  RETURN a
  UNION
  UNWIND $touched AS id
  MATCH (a) WHERE elementId(a) = id AND a:Department
  RETURN a
}
WITH a ORDER BY a.id
SET a.claimed = true
REMOVE a.claimed
WITH collect(a) AS claimed
UNWIND claimed AS a
CALL (a) {
  MATCH (a)<-[:LED_BY|SHARED_WITH]-(d:Duty)-[:LED_BY|SHARED_WITH]->(b:Department)
  WHERE a.id < b.id
  WITH b.id AS partner, count(DISTINCT d) AS duties ORDER BY partner
  RETURN collect(partner) AS partners, collect(duties) AS shared, max(duties) AS most
}
WITH a, partners, shared, most, size(partners) > 0 AS some
SET a.partners = CASE WHEN some THEN partners END, a.partnerDuties = CASE WHEN some THEN shared END, a.mostShared = most
