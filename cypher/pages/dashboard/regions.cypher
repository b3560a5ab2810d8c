// title: 有清单的行政区划 | Regions that have lists
// description: 从省到乡镇，只列有当前清单的。 | From province to township, only those with a current list.
// column: id – 代码 | code
// column: name – 名称 | name
// column: depth – 层级 | depth; type=int
// column: path – 排序 | order; type=list
MATCH (t:Township)-[:CURRENT_LIST]->()
MATCH way = (t)-[:PART_OF*0..]->(top:Region)
WHERE NOT EXISTS { (top)-[:PART_OF]->() }
WITH reverse(nodes(way)) AS chain
UNWIND range(0, size(chain) - 1) AS depth
WITH DISTINCT chain[depth] AS region, depth, [i IN range(0, depth) | chain[i].id] AS path
RETURN region.id AS id, region.name AS name, depth, path
ORDER BY path
