// title: 所选的地区 | The region chosen
// description: 它是不是乡镇街道，上一级是哪里。 | Whether it is a township, and what it is part of.
// param: region – 行政区划 | region; type=region
// column: id – 代码 | code
// column: name – 名称 | name
// column: township – 是乡镇街道 | is a township; type=boolean
// column: above – 上级 | part of
// column: aboveCode – 上级代码 | code above
MATCH (r:Region {id: $region})
OPTIONAL MATCH (r)-[:PART_OF]->(up:Region)
RETURN r.id AS id, r.name AS name, r:Township AS township, up.name AS above, up.id AS aboveCode
