// title: 一个部门的天地 | A department's world
// description: 该部门的地区、种类、职能、上级机构和下设机构，以及它牵头、参与、承接的事项和协作部门，以关系图显示。 | The department's region, kind and functions, what it is a part of and its parts, its duties, and the departments it meets in them; a graph.
// param: department – 部门 | department; type=department
// param: duties – 最多事项数 | at most so many duties; type=int; default=1000; min=1; max=1000
// column: path – 关系 | relation; type=graph
// view: graph(path)
MATCH (a:Department {id: $department})
CALL (a) {
  MATCH path = (a)-[:IN_REGION]->(:Region)
  RETURN path
  UNION
  MATCH path = (a)-[:PART_OF*1..3]->(:Department)
  RETURN path
  UNION
  MATCH path = (a)<-[:PART_OF*1..3]-(:Department)
  RETURN path
  UNION
  MATCH path = (a)-[:OF_KIND]->(:DepartmentKind)-[:COVERS*0..1]->()
  RETURN path
  UNION
  MATCH (a)<-[role:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d:Duty)
  WITH a, d, min(CASE type(role) WHEN 'LED_BY' THEN 0 WHEN 'SHARED_WITH' THEN 1 ELSE 2 END) AS weight
  ORDER BY weight, d.id
  LIMIT $duties
  MATCH path = (a)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY*0..1]->()
  RETURN path
}
RETURN path
ORDER BY length(path), [n IN nodes(path) | n.id], [r IN relationships(path) | type(r)]
