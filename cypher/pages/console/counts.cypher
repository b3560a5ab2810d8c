// title: 图里有多少 | How much there is
// description: 标签和关系类型各有多少，关系从哪些标签到哪些标签；出自引擎自己的计数，不读节点。 | How many nodes have a label, how many relationships a type, and between which labels they run; the engine's own counts, without reading nodes.
// column: kind – 种类 | what it is
// column: name – 名称 | name
// column: times – 多少 | how many; type=int
// column: starts – 起点的标签 | labels where they start; type=list
// column: ends – 终点的标签 | labels where they end; type=list
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
CALL (data) {
  UNWIND data.nodes AS one
  WITH one WHERE one.label IS NOT NULL AND one.label <> 'SchemaVersion' AND one.count > 0
  RETURN 'label' AS kind, one.label AS name, one.count AS times, [] AS starts, [] AS ends
  UNION ALL
  UNWIND data.relationships AS one
  WITH one WHERE one.relationshipType IS NOT NULL AND one.count > 0
  RETURN 'relationship' AS kind, one.relationshipType AS name, max(one.count) AS times,
    collect(DISTINCT one.startLabel) AS starts, collect(DISTINCT one.endLabel) AS ends
}
RETURN kind, name, times, starts, ends
ORDER BY kind, name
