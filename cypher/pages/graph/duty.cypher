// title: 一个事项的关系图 | Picture of one duty
// description: 事项与它的清单、乡镇、类别、部门、条款，以及条款里的各方。 | The duty with its list, township, category, departments, clauses and whoever acts in them.
// param: duty – 事项编号 | duty id; type=text
// column: path – 关系 | relation; type=graph
MATCH (d:Duty|ArchivedDuty {id: $duty})
CALL (d) {
  MATCH path = (d)-[]->()
  RETURN path
  UNION
  MATCH path = (d)-[:HAS_CLAUSE]->()-[]->(:Actor)
  RETURN path
}
RETURN path
ORDER BY length(path), [r IN relationships(path) | type(r)], [n IN nodes(path) | n.id],
  [r IN relationships(path) | coalesce(r.start, -1)]
LIMIT 1000
