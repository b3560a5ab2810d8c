// title: 两个部门之间的路径 | The path between two departments
// description: 两个部门经由共同事项、条款和其他部门相连的最短路径。 | The shortest ways from one department to another over shared duties, clauses and other departments.
// param: from – 部门 | department; type=department
// param: to – 另一部门 | other department; type=department
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: path – 路径 | path; type=graph
// column: steps – 步数 | steps; unit=steps
// view: graph(path)
MATCH (one:Department {id: $from}), (other:Department {id: $to})
MATCH path = allShortestPaths(
  (one)-[*..8]-(other))
WHERE all(r IN relationships(path) WHERE (startNode(r):Duty OR startNode(r):Clause) AND (endNode(r):Actor OR endNode(r):Clause)
  AND NOT type(r) IN ['NAMES', 'OF_TOWNSHIP'])
RETURN path, length(path) AS steps
ORDER BY [n IN nodes(path) | n.id], [r IN relationships(path) | type(r)]
LIMIT $limit
