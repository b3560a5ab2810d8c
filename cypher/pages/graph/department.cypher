// title: 一个部门的关系图 | Picture of one department
// description: 部门的地区和种类，它牵头、参与、承接的事项，以及在其中遇到的部门；牵头的在前，达到上限为止。 | The department's region and kind, the duties it leads, shares or takes over, and the departments it meets in them; those it leads first, until the limit is reached.
// param: department – 部门编号 | department id; type=text
// param: most – 最多事项数 | at most so many duties; type=int; default=25; min=1; max=500
// column: path – 关系 | relation; type=graph
// column: total – 全部事项数 | duties in all; type=int
MATCH (a:Department {id: $department})
CALL (a) {
  MATCH (a)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d:Duty)
  RETURN count(DISTINCT d) AS total
}
CALL (a) {
  MATCH path = (a)-[:IN_REGION|OF_KIND]->()
  RETURN path
  UNION
  MATCH path = (a)-[:PART_OF]-(:Department)
  RETURN path
  UNION
  MATCH (a)<-[role:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d:Duty)
  WITH a, d, min(CASE type(role) WHEN 'LED_BY' THEN 0 WHEN 'SHARED_WITH' THEN 1 ELSE 2 END) AS weight
  ORDER BY weight, d.id
  LIMIT $most
  MATCH path = (a)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-(d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY*0..1]->()
  RETURN path
}
RETURN path, total
ORDER BY length(path), [n IN nodes(path) | n.id], [r IN relationships(path) | type(r)]
