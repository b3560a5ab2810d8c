// title: 一个部门的共同责任部门 | Partners of one department
// description: 与它一起列在同一事项里的部门。 | The departments listed together with it on a duty.
// param: department – 部门编号 | department id; type=text
// column: partner – 部门 | department; link=department(partnerId)
// column: partnerId – 部门编号 | department id
// column: duties – 共同事项 | duties in common; unit=duties
// column: itLeads – 其中本部门牵头 | of these it leads; unit=duties
MATCH (m:Department {id: $department})<-[mine:LED_BY|SHARED_WITH]-(d:Duty)-[:LED_BY|SHARED_WITH]->(o:Department)
WHERE o <> m
RETURN
  o.name AS partner,
  o.id AS partnerId,
  count(DISTINCT d) AS duties,
  count(DISTINCT CASE WHEN type(mine) = 'LED_BY' THEN d END) AS itLeads
ORDER BY duties DESC, partnerId
