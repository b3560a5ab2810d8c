// title: 一种部门 | One kind of department
// description: 它的职能，以及图谱里这种部门有多少。 | Its functions, and how many departments of it there are.
// param: kind – 部门种类 | kind; type=text
// column: id – 编号 | id
// column: name – 名称 | name
// column: functions – 职能 | functions; type=list
// column: departments – 部门 | departments; unit=departments
// column: duties – 事项 | duties; unit=duties
MATCH (k:DepartmentKind {id: $kind})
CALL (k) {
  OPTIONAL MATCH (k)-[:COVERS]->(f:Function)
  WITH f ORDER BY f.id
  RETURN collect(f.name) AS functions
}
CALL (k) {
  OPTIONAL MATCH (k)<-[:OF_KIND]-(:Department)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d:Duty)
  RETURN count(DISTINCT d) AS duties
}
RETURN k.id AS id, k.name AS name, functions, COUNT { (k)<-[:OF_KIND]-() } AS departments, duties
