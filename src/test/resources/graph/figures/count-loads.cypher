// Counts from the graph what DepartmentLoads keeps with every list, older editions too.
MATCH (l:DutyList)
WHERE l.loadDepartments IS NULL
  AND EXISTS { (l)<-[:LISTED_IN]-()-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(:Department) }
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d)
    -[role:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
  OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
  WITH a.id AS department, coalesce(c.name, $noCategory) AS category, type(role) AS role, role.basis AS basis,
    CASE WHEN type(role) = 'LED_BY' AND COUNT { (d)-[:LED_BY|SHARED_WITH]->(:Department) } > 1 THEN 1 END AS ofSeveral
  WITH department, category, count(CASE role WHEN 'LED_BY' THEN 1 END) AS led, count(ofSeveral) AS ledShared,
    count(CASE basis WHEN 'SOLE' THEN 1 END) AS sole, count(CASE basis WHEN 'FIRST' THEN 1 END) AS first,
    count(CASE role WHEN 'SHARED_WITH' THEN 1 END) AS shared, count(CASE role WHEN 'TAKEN_OVER_BY' THEN 1 END) AS taken
  ORDER BY department, category
  RETURN collect(department) AS departments, collect(category) AS categories, collect(led) AS led,
    collect(ledShared) AS ledShared, collect(sole) AS sole, collect(first) AS first,
    collect(shared) AS shared, collect(taken) AS taken
}
SET l.loadDepartments = departments, l.loadCategories = categories, l.loadLed = led, l.loadLedShared = ledShared,
  l.loadSole = sole, l.loadFirst = first, l.loadShared = shared, l.loadTaken = taken
