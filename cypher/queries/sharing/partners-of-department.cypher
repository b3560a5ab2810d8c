// title: 一个部门的协作部门 | Partners of a department
// description: 与该部门共同承担事项的部门，及各自牵头的次数。 | Who shares duties with the department, and how often either of them leads.
// param: department – 部门 | department; type=department
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: partner – 协作部门 | partner; link=department(partnerId)
// column: duties – 共同事项 | duties shared; unit=duties
// column: departmentLeads – 本部门牵头 | led by the department; unit=duties
// column: partnerLeads – 对方牵头 | led by the partner; unit=duties
// column: which – 事项 | which; type=list
// column: partnerId – 协作部门编号 | partner's id
// view: bar(partner; departmentLeads, partnerLeads)
MATCH (one:Department {id: $department})<-[mine:LED_BY|SHARED_WITH]-(d:Duty)-[theirs:LED_BY|SHARED_WITH]->(other:Department)
WHERE other <> one
WITH other, d, type(mine) AS mine, type(theirs) AS theirs ORDER BY d.id
RETURN other.name AS partner, count(DISTINCT d) AS duties,
  count(DISTINCT CASE mine WHEN 'LED_BY' THEN d END) AS departmentLeads,
  count(DISTINCT CASE theirs WHEN 'LED_BY' THEN d END) AS partnerLeads,
  collect(DISTINCT d.id + ' ' + d.name) AS which, other.id AS partnerId
ORDER BY duties DESC, partnerId
LIMIT $limit
