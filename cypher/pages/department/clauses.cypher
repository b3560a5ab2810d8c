// title: 一个部门的条款 | Clauses of one department
// description: 它负责的条款，以及与它会商、向它报告的条款。 | The clauses it performs, and those that consult it or report to it.
// param: department – 部门编号 | department id; type=text
// column: role – 角色 | role
// column: text – 条款 | clause
// column: duty – 事项 | duty; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// column: basis – 依据 | basis
// column: corrected – 人工更正 | corrected by a person; type=boolean
MATCH (m:Department {id: $department})<-[r]-(c:Clause)<-[:HAS_CLAUSE]-(d:Duty)
RETURN type(r) AS role, c.text AS text, d.name AS duty, d.id AS dutyId, r.basis AS basis, r.corrected IS NOT NULL AS corrected
ORDER BY CASE role WHEN 'PERFORMED_BY' THEN 0 ELSE 1 END, role, c.id
