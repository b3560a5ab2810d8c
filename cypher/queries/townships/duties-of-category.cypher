// title: 一个类别在各乡镇的事项 | Duties of a category across townships
// description: 某一事项类别在各乡镇清单中的全部事项，及其牵头（写明、单独或列首）的部门。笼统的“其他……部门”不计入部门数。 | Every duty of one category in the townships' lists, with the department that leads it (by the words, as the only one, or as the first listed). An open class is not counted among the departments.
// param: category – 事项类别 | category; type=category
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: kind – 所属清单 | list; type=choice(BASIC=基本履职事项/basic|COOPERATIVE=配合履职事项/cooperative|WITHDRAWN=收回事项/withdrawn); default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: township – 乡镇 | township; link=township(townshipId)
// column: label – 编号 | number
// column: kind – 所属清单 | list
// column: duty – 事项 | duty; link=duty(dutyId)
// column: lead – 牵头部门 | led by
// column: basis – 牵头依据 | on what the lead rests
// column: departments – 对应上级部门 | departments; unit=departments
// column: dutyId – 事项编号 | duty id
// column: townshipId – 区划代码 | region code
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:IN_CATEGORY]->(:Category {id: $category})
WHERE $kind IS NULL OR d.kind = $kind
OPTIONAL MATCH (d)-[leading:LED_BY]->(lead)
RETURN t.name AS township, d.label AS label, d.kind AS kind, d.name AS duty, lead.name AS lead,
  leading.basis AS basis, coalesce(d.departments, 0) AS departments, d.id AS dutyId, t.id AS townshipId
ORDER BY townshipId, kind, d.number
LIMIT $limit
