// title: 一个节点的相邻节点 | Neighbours of a node
// description: 图中的一个节点和与它直接相连的节点；各种关系轮流取，达到上限为止。 | A node of the picture and what it is linked to directly; the kinds of relationship take turns until the limit is reached.
// param: node – 节点的内部编号 | element id of the node; type=text
// param: type – 只要这种关系 | this type of relationship only; type=text; default=
// param: way – 只要从它出去的（out）或指向它的（in） | those that leave it (out) or point to it (in) only; type=text; default=
// param: most – 最多关系数 | at most so many relationships; type=int; default=60; min=1; max=500
// column: path – 关系 | relation; type=graph
// column: total – 全部关系数 | relationships in all; type=int
MATCH (n) WHERE elementId(n) = $node
CALL (n) {
  MATCH (n)-[r]-()
  WHERE ($type IS NULL OR type(r) = $type) AND ($way IS NULL OR (startNode(r) = n) = ($way = 'out'))
  RETURN count(r) AS total
}
CALL (n) {
  MATCH path = (n)-[r]-(m)
  WHERE ($type IS NULL OR type(r) = $type) AND ($way IS NULL OR (startNode(r) = n) = ($way = 'out'))
  WITH path, type(r) AS kind, startNode(r) = n AS leaves, coalesce(m.id, elementId(m)) AS id
  ORDER BY kind, leaves, id
  WITH kind, leaves, collect(path)[..$most] AS some
  UNWIND range(0, size(some) - 1) AS turn
  WITH kind, leaves, turn, some[turn] AS path
  ORDER BY turn, kind, leaves
  LIMIT $most
  RETURN turn, kind, leaves, path
}
RETURN path, total
ORDER BY turn, kind, leaves
