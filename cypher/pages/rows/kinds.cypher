// title: 部门种类 | Kinds of departments
// description: 各地同类部门归为一种：它的职能、有多少部门和事项。 | Departments of one kind across counties: their functions, how many there are, and their duties.
// column: kind – 部门种类 | kind; link=kind(kindId)
// column: functions – 职能 | functions; type=list
// column: departments – 部门 | departments; unit=departments
// column: duties – 事项 | duties; unit=duties; rows=duties(ofKind=kindId)
// column: kindId – 编号 | id
MATCH (k:DepartmentKind)
CALL (k) {
  OPTIONAL MATCH (k)-[:COVERS]->(f:Function)
  WITH f ORDER BY f.id
  RETURN collect(f.name) AS functions
}
CALL (k) {
  OPTIONAL MATCH (k)<-[:OF_KIND]-(:Department)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d:Duty)
  RETURN count(DISTINCT d) AS duties
}
RETURN k.name AS kind, functions, COUNT { (k)<-[:OF_KIND]-() } AS departments, duties, k.id AS kindId
ORDER BY duties DESC, kindId
