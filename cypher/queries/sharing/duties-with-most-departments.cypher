// title: 涉及部门最多的事项 | Duties with the most departments
// description: 对应上级部门最多的配合履职事项，以及其中有自己条款的部门数。 | The cooperative duties with the most departments listed, and how many of these have a clause of their own.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=50; min=1; max=10000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: departments – 列出的部门 | departments listed; unit=departments
// column: withClause – 有条款的部门 | with a clause of their own; unit=departments
// column: lead – 牵头部门 | led by; link=department(leadId)
// column: others – 其他部门 | others; type=list
// column: dutyId – 事项编号 | duty id
// column: leadId – 牵头部门编号 | id of the leading one
// view: bar(duty; departments, withClause)
MATCH (d:Duty {kind: 'COOPERATIVE'})-[:OF_TOWNSHIP]->(t:Township)
WHERE ($region IS NULL OR EXISTS { (t)-[:PART_OF*0..4]->(:Region {id: $region}) })
  AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
WITH d, t, COUNT { (d)-[:LED_BY]->() } + COUNT { (d)-[:SHARED_WITH]->() } AS departments
WHERE departments > 0
ORDER BY departments DESC, d.id
LIMIT $limit
OPTIONAL MATCH (d)-[:LED_BY]->(lead)
CALL (d) {
  OPTIONAL MATCH (d)-[s:SHARED_WITH]->(other)
  WITH other, s ORDER BY s.position, other.id
  RETURN collect(other.name) AS others
}
RETURN d.name AS duty, t.name AS township, departments,
  COUNT { MATCH (d)-[:LED_BY|SHARED_WITH]->(listed) WHERE EXISTS { (d)-[:HAS_CLAUSE]->(:Clause)-[:PERFORMED_BY]->(listed) }
    RETURN DISTINCT listed } AS withClause,
  lead.name AS lead, others, d.id AS dutyId, lead.id AS leadId
ORDER BY departments DESC, dutyId
