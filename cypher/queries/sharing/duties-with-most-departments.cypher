// title: 涉及部门最多的事项 | Duties with the most departments
// description: 列出部门最多的配合履职事项，以及其中有自己条款的部门数。“其他……部门”这样笼统的一类不算部门，单列一栏。 | The cooperative duties with the most departments listed, and how many of these have a clause of their own. An open class such as 其他……部门 counts as no department; it stands in a column of its own.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: departments – 列出的部门 | departments listed; unit=departments
// column: withClause – 有条款的部门 | with a clause of their own; unit=departments
// column: lead – 牵头或列首部门 | led by; link=department(leadId)
// column: basis – 牵头依据 | on what the lead rests
// column: others – 其他部门 | others; type=list
// column: openClasses – 部门统称 | open classes; type=list
// column: dutyId – 事项编号 | duty id
// column: leadId – 牵头部门编号 | id of the leading one
// view: bar(duty; departments, withClause)
CALL () {
  // Of the whole graph those with the most come first in an index; of a region its duties are weighed.
  WITH 1 AS all WHERE $region IS NULL
  MATCH (d:Duty)
  WHERE d.departments > 0 AND d.kind = 'COOPERATIVE'
    AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
  RETURN d
  ORDER BY d.departments DESC, d.id
  LIMIT $limit
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty {kind: 'COOPERATIVE'})
  WHERE d.departments > 0
    AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
  RETURN d
  ORDER BY d.departments DESC, d.id
  LIMIT $limit
}
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
OPTIONAL MATCH (d)-[leading:LED_BY]->(lead)
CALL (d) {
  OPTIONAL MATCH (d)-[s:SHARED_WITH]->(other:Department)
  WITH other, s ORDER BY s.position, other.id
  RETURN collect(other.name) AS others
}
CALL (d) {
  OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(:Clause)-[:PERFORMED_BY]->(a)
  RETURN collect(DISTINCT a) AS performing
}
RETURN d.name AS duty, t.name AS township, d.departments AS departments,
  COUNT { MATCH (d)-[:LED_BY|SHARED_WITH]->(listed) WHERE listed:Department AND listed IN performing RETURN DISTINCT listed } AS withClause,
  lead.name AS lead, leading.basis AS basis, others,
  COLLECT { MATCH (d)-[s:SHARED_WITH]->(:OpenClass) RETURN s.surface ORDER BY s.position } AS openClasses, d.id AS dutyId, lead.id AS leadId
ORDER BY departments DESC, dutyId
