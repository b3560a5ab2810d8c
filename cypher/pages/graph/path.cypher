// title: 两个节点之间的路径 | Path between two nodes
// description: 图中两个节点之间最短的路径；“位于”不算，否则任何两个部门都经全国相连。 | The shortest path between two nodes of the picture; LIES_IN does not count, for by the nation it links any two departments.
// param: from – 起点的内部编号 | element id of the first node; type=text
// param: to – 终点的内部编号 | element id of the last node; type=text
// column: path – 路径 | path; type=graph
MATCH (a) WHERE elementId(a) = $from
MATCH (b) WHERE elementId(b) = $to
MATCH path = shortestPath((a)-[*..6]-(b))
WHERE none(r IN relationships(path) WHERE type(r) = 'LIES_IN')
RETURN path
