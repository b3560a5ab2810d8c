// What a department has to do in current lists is kept with it: as its duties say, and as the lists' figures add up.
MATCH (a:Department)
CALL (a) {
  MATCH (a)<-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(:Duty)
  RETURN [count(CASE type(r) WHEN 'LED_BY' THEN 1 END), count(CASE type(r) WHEN 'SHARED_WITH' THEN 1 END),
    count(CASE type(r) WHEN 'TAKEN_OVER_BY' THEN 1 END)] AS counted
}
CALL (a) {
  MATCH (l:DutyList {until: '9999-12'})
  UNWIND [i IN range(0, size(coalesce(l.loadDepartments, [])) - 1) WHERE l.loadDepartments[i] = a.id] AS i
  RETURN [sum(l.loadLed[i]), sum(l.loadShared[i]), sum(l.loadTaken[i])] AS ofLists
}
WITH a, [a.leads, a.shares, a.takenOver] AS kept, counted, ofLists
WHERE kept <> counted OR kept <> ofLists OR a.leads IS NULL
RETURN a.id AS subject, kept + counted + ofLists AS found
