// title: 不再开展的事项 | Duties ended
// description: 写明不再开展、也没有部门承接的收回事项。 | Withdrawn duties that nobody carries out any more.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: category – 事项类别 | category
// column: township – 乡镇 | township; link=township(townshipId)
// column: edition – 清单版本 | edition
// column: dutyId – 事项编号 | duty id
// column: townshipId – 区划代码 | region code
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty {kind: 'WITHDRAWN', ended: true})
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
RETURN d.name AS duty, c.name AS category, t.name AS township, l.edition AS edition, d.id AS dutyId, t.id AS townshipId
ORDER BY townshipId, d.number
LIMIT $limit
