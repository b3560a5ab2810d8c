// title: 下一级地区 | Regions one level below
// description: 其中有清单的，和各有多少份现行清单；不给上级时从最高一级开始。 | Those that have lists, and how many current ones; without a region, from the top.
// param: region – 上级地区 | region above; type=text; default=
// column: id – 代码 | code
// column: name – 名称 | name
// column: township – 是乡镇街道 | is a township; type=boolean
// column: lists – 现行清单 | current lists; unit=lists
CALL () {
  WITH 1 AS top
  WHERE $region IS NULL
  MATCH (r:Region)
  WHERE NOT EXISTS { (r)-[:PART_OF]->() } AND r.id <> '000000'
  RETURN r
  UNION ALL
  WITH 1 AS below
  WHERE $region IS NOT NULL
  MATCH (r:Region)-[:PART_OF]->(:Region {id: $region})
  RETURN r
}
WITH r, COUNT { (r)<-[:LIES_IN]-(:DutyList {until: '9999-12'}) } AS lists
WHERE lists > 0
RETURN r.id AS id, r.name AS name, r:Township AS township, lists
ORDER BY id
