// title: 图谱的大小和版本 | Size and schema of the graph
// description: 节点、关系、清单和事项的数目，以及最后应用的结构版本。 | How many nodes, relationships, lists and duties there are, and which version of the schema was applied last.
// column: nodes – 节点 | nodes; type=int
// column: relationships – 关系 | relationships; type=int
// column: lists – 清单 | lists; unit=lists
// column: duties – 事项 | duties; unit=duties
// column: schema – 结构版本 | schema
MATCH (v:SchemaVersion)
WITH max(v.id) AS schema
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
CALL () { MATCH (l:DutyList) RETURN count(l) AS lists }
CALL () { MATCH (d:Duty) RETURN count(d) AS duties }
RETURN nodes, relationships, lists, duties, coalesce(schema, '') AS schema
