// title: 没有地区的部门 | Department without a region
// description: 部门必属一个地区，否则按地区的统计都会漏掉它。 | Every department belongs to one region; otherwise counts by region miss it.
// severity: error
// remedy: 重新装入提到它的清单。 | Load the lists that mention it again.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: department – 部门 | department; link=department(subject)
// column: regions – 所属地区 | regions; type=list
MATCH (a:Department)
WHERE COUNT { (a)-[:IN_REGION]->() } <> 1
  AND ($region IS NULL OR EXISTS { (a)<-[]-(:Duty)-[:LISTED_IN]->(:DutyList)-[:LIES_IN]->(:Region {id: $region}) })
CALL (a) {
  OPTIONAL MATCH (a)-[:IN_REGION]->(r)
  WITH r ORDER BY r.id
  RETURN collect(r.name) AS regions
}
RETURN a.id AS subject, a.name AS department, regions
ORDER BY subject
LIMIT $limit
