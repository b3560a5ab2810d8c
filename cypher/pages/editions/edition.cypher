// title: 一版清单，用来对比 | One edition, to be compared
// description: 它的乡镇街道、文件，以及乡镇街道和各级上级地区的名称。 | Its township and file, and the names of the township and of the regions above it.
// param: list – 清单编号 | list id; type=text
// column: id – 清单编号 | list id
// column: township – 乡镇街道 | township
// column: edition – 版本 | edition
// column: source – 文件 | file
// column: places – 地区名称 | names of regions; type=list
MATCH (l:DutyList {id: $list})-[:ISSUED_FOR]->(t:Township)
RETURN l.id AS id, t.name AS township, l.edition AS edition, coalesce(l.source, '') AS source,
  [(t)-[:PART_OF*0..5]->(r) | r.name] AS places
