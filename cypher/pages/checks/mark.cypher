// title: 图谱的记号 | The graph's mark
// description: 图谱一变，记号就变：检查的结果在它不变时不必重做。 | It changes when the graph does: as long as it stands, checks need not run again.
// column: nodes – 节点 | nodes; type=int
// column: relationships – 关系 | relationships; type=int
// column: loaded – 最后装入 | loaded last
// column: placed – 同一事项和待移出清单的记号 | mark of the matters and of what is to be taken out
MATCH (v:SchemaVersion)
WITH coalesce(max(v.placed), '') + ' ' + sum(size(coalesce(v.unloading, []))) AS placed
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
CALL () { MATCH (l:DutyList) RETURN toString(max(l.loadedAt)) AS loaded }
RETURN nodes, relationships, coalesce(loaded, '') AS loaded, placed
