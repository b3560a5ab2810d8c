// title: 一个部门 | One department
// description: 部门的种类、职能、所在区划和事项数。 | Its kind, functions, region and duties.
// param: department – 部门编号 | department id; type=text
// column: id – 编号 | id
// column: name – 名称 | name
// column: kind – 种类 | kind
// column: known – 已知种类 | known kind; type=boolean
// column: management – 条块 | management
// column: managementSource – 依据 | source
// column: functions – 职能 | functions; type=list
// column: regions – 区划 | regions; type=list
// column: wholes – 上级机构 | part of; type=list
// column: parts – 下设机构 | parts; type=list
// column: leads – 牵头 | leads; unit=duties
// column: leadsWritten – 写明牵头 | written lead; unit=duties
// column: leadsSole – 唯一所列部门 | only department listed; unit=duties
// column: leadsFirst – 列首 | first listed; unit=duties
// column: shares – 参与 | shares; unit=duties
// column: takenOver – 承接 | took over; unit=duties
// column: named – 仅被提及 | named only; unit=duties
// column: clauses – 负责的条款 | clauses performed; unit=clauses
MATCH (m:Department {id: $department})
CALL (m) {
  OPTIONAL MATCH way = (m)-[:IN_REGION]->(:Region)-[:PART_OF*0..]->(:Region)
  WITH way ORDER BY length(way) DESC LIMIT 1
  RETURN [n IN reverse(coalesce(tail(nodes(way)), [])) | {id: n.id, name: n.name}] AS regions
}
RETURN
  m.id AS id,
  m.name AS name,
  m.kind AS kind,
  coalesce(m.known, true) AS known,
  m.management AS management,
  m.managementSource AS managementSource,
  coalesce(m.functions, []) AS functions,
  regions,
  COLLECT { MATCH (m)-[:PART_OF]->(w:Department) RETURN {id: w.id, name: w.name} ORDER BY w.id } AS wholes,
  COLLECT { MATCH (m)<-[:PART_OF]-(p:Department) RETURN {id: p.id, name: p.name} ORDER BY p.id } AS parts,
  m.leads AS leads,
  m.leads - m.leadsSole - m.leadsFirst AS leadsWritten,
  m.leadsSole AS leadsSole,
  m.leadsFirst AS leadsFirst,
  m.shares AS shares,
  m.takenOver AS takenOver,
  COUNT { (m)<-[:NAMES]-(:Duty) } AS named,
  COUNT { MATCH (m)<-[:PERFORMED_BY]-(c:Clause) RETURN DISTINCT c } AS clauses
