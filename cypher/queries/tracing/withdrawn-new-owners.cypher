// title: 谁承接了什么 | Who took over what
// description: 上级部门收回的事项、承接部门和工作方式。 | The withdrawn duties, who took each over, and how it is done now.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: department – 承接部门 | taken over by; link=department(departmentId)
// column: workMode – 工作方式 | how it is done now
// column: category – 事项类别 | category
// column: township – 乡镇 | township
// column: dutyId – 事项编号 | duty id
// column: departmentId – 承接部门编号 | department id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty {kind: 'WITHDRAWN'})-[r:TAKEN_OVER_BY]->(a:Actor)
WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
RETURN d.name AS duty, a.name AS department, d.workMode AS workMode, c.name AS category, t.name AS township,
  d.id AS dutyId, a.id AS departmentId
ORDER BY t.id, d.number, r.position, departmentId
LIMIT $limit
