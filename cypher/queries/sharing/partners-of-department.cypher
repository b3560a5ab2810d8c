// title: 一个部门的协作部门 | Partners of a department
// description: 与该部门共同列出的部门，及各自牵头（写明或列首）的事项数。 | Who is listed together with the department, and how many of these duties either of them leads (by the words, or as the first listed).
// param: department – 部门 | department; type=department
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|FIRST=列首/first listed); default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: partner – 协作部门 | partner; link=department(partnerId)
// column: duties – 共同事项 | duties shared; unit=duties; rows=duties(department=$department, with=partnerId)
// column: departmentLeads – 本部门牵头或列首 | led by the department; unit=duties; rows=duties(department=$department, role='LED_BY', basis=$basis, with=partnerId)
// column: partnerLeads – 对方牵头或列首 | led by the partner; unit=duties; rows=duties(department=partnerId, role='LED_BY', basis=$basis, with=$department)
// column: which – 事项 | which; type=list; link=duty(whichIds)
// column: partnerId – 协作部门编号 | partner's id
// column: whichIds – 各事项编号 | ids of these duties; type=list
// view: bar(partner; departmentLeads, partnerLeads)
MATCH (one:Department {id: $department})<-[mine:LED_BY|SHARED_WITH]-(d:Duty)-[theirs:LED_BY|SHARED_WITH]->(other:Department)
WHERE other <> one
WITH other, d, mine, theirs ORDER BY d.id
WITH other, count(DISTINCT d) AS duties,
  count(DISTINCT CASE WHEN type(mine) = 'LED_BY' AND ($basis IS NULL OR mine.basis = $basis) THEN d END) AS departmentLeads,
  count(DISTINCT CASE WHEN type(theirs) = 'LED_BY' AND ($basis IS NULL OR theirs.basis = $basis) THEN d END) AS partnerLeads,
  collect(DISTINCT d) AS which
RETURN other.name AS partner, duties, departmentLeads, partnerLeads, [d IN which | d.name] AS which, other.id AS partnerId,
  [d IN which | d.id] AS whichIds
ORDER BY duties DESC, partnerId
LIMIT $limit
