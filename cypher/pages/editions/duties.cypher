// title: 一版清单的事项，用来对比 | The duties of one edition, to be compared
// description: 现行和旧版都有；部门按清单里的次序，条款连同其中写到的机构。 | Of current and of older editions; departments in the order of the list, clauses with the bodies that they name.
// param: list – 清单编号 | list id; type=text
// column: id – 事项编号 | duty id
// column: kind – 所属清单 | list
// column: number – 序号 | number; type=int
// column: category – 类别 | category
// column: name – 名称 | name
// column: workMode – 工作方式 | way of working
// column: ended – 不再开展 | ended; type=boolean
// column: place – 位置 | place
// column: bodies – 部门 | departments; type=list
// column: functions – 职能 | functions; type=list
// column: clauses – 条款 | clauses; type=list
MATCH (:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
RETURN d.id AS id, d.kind AS kind, d.number AS number,
  coalesce([(d)-[:IN_CATEGORY]->(c:Category) | c.name][0], '') AS category,
  d.name AS name, d.workMode AS workMode, coalesce(d.ended, false) AS ended,
  coalesce(d.place, toString(d.line)) AS place,
  COLLECT {
    MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Actor)
    RETURN {tie: type(r), id: a.id, name: a.name} AS body
    ORDER BY type(r), a:OpenClass, r.position, a.id
  } AS bodies,
  COLLECT {
    MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
    UNWIND a.functions AS name
    RETURN DISTINCT name ORDER BY name
  } AS functions,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE]->(c:Clause|ArchivedClause)
    RETURN {
      side: c.side, number: c.number, text: c.text,
      named: [(c)-[r]->(a:Actor) WHERE r.start IS NOT NULL | {id: a.id, start: r.start, end: r.end}]
    } AS clause
    ORDER BY c.side DESC, c.number
  } AS clauses
ORDER BY d.line, d.id
