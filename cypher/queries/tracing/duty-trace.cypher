// title: 一个事项的来龙去脉 | Trace of one duty
// description: 与该事项相连的一切：清单、乡镇、类别、部门、条款和条款中的各方，以关系图显示。 | Everything linked to the duty: list, township, category, departments, clauses and whoever acts in them; a graph.
// param: duty – 事项 | duty; type=duty
// column: path – 关系 | relation; type=graph
// view: graph(path)
MATCH (d:Duty {id: $duty})
CALL (d) {
  MATCH path = (d)-[]->()
  RETURN path
  UNION
  MATCH path = (d)-[:HAS_CLAUSE]->(:Clause)-[]->(:Actor)
  RETURN path
}
RETURN path
ORDER BY length(path), [r IN relationships(path) | type(r)], [n IN nodes(path) | n.id],
  [r IN relationships(path) | coalesce(r.start, -1)]
