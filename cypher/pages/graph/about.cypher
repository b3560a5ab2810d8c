// title: 一个节点的出处和关系 | Where a node stands and what it has
// description: 图中一个节点在哪个文件的哪一行，原文这一行，以及它有哪些关系、各多少。 | File and line of a node of the picture, the line itself, and its relationships by type.
// param: node – 节点的内部编号 | element id of the node; type=text
// column: file – 文件 | file
// column: line – 行 | line; type=int
// column: row – 原文这一行 | the line; type=list
// column: relationships – 关系 | relationships; type=list
MATCH (n) WHERE elementId(n) = $node
OPTIONAL MATCH (n)<-[:HAS_CLAUSE]-(held)
WITH n, coalesce(held, n) AS duty
OPTIONAL MATCH (duty)-[:LISTED_IN|FOUND_IN]->(list:DutyList)
CALL (n) {
  MATCH (n)-[r]-()
  WITH type(r) AS name, startNode(r) = n AS leaves, count(r) AS times
  ORDER BY times DESC, name, leaves
  RETURN collect({name: name, leaves: leaves, times: times}) AS relationships
}
RETURN coalesce(list.source, n.source) AS file, coalesce(n.line, duty.line) AS line, duty.row AS row, relationships
ORDER BY file
LIMIT 1
