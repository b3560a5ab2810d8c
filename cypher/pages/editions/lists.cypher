// title: 图谱里的清单 | The lists that stand in the graph
// description: 编号里有这些字的在前。 | Those whose id holds the words come first.
// param: term – 字 | words; type=text; default=
// column: id – 清单编号 | list id
// column: township – 乡镇街道 | township
// column: edition – 版本 | edition
MATCH (l:DutyList)-[:ISSUED_FOR]->(t:Township)
WITH l, t, CASE WHEN $term IS NULL OR l.id CONTAINS $term OR t.name CONTAINS $term THEN 0 ELSE 1 END AS rank
ORDER BY rank, l.id
LIMIT 12
RETURN l.id AS id, t.name AS township, l.edition AS edition
