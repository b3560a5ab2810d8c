// title: 未列出的参与者 | Hidden sharers
// description: 条款给了任务、却没有列入对应上级部门的部门，每个条款一行。仅接收上报或被告知的，级别高于所列部门的，政府、党委、人大、政协，所列部门的下属机构，只写“上级……”的，不算在内。 | Departments to which a clause gives a part although the duty does not list them, one row for each clause. Not those only reported to or told, of a higher level than those listed, governments, party committees, congresses, branches of a listed department, or written 上级….
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: include – 范围 | which of them; type=choice(PART=有自己的任务/with a part of their own|ALL=点了名的都算/all that are named); default=PART
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: duty – 事项 | duty; link=duty(dutyId)
// column: role – 在条款中的角色 | role in the clause
// column: surface – 原文 | as written
// column: clause – 条款 | clause
// column: line – 行号 | line; type=int
// column: township – 乡镇 | township
// column: departmentId – 部门编号 | department id
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(:Township)
WITH collect(l) AS lists
// List by list in the order in which they are shown: no more is read than is shown.
CALL (lists) {
  UNWIND lists AS l
  WITH l ORDER BY l.id
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:NAMES]->(named:Department)
  WITH l, d, collect(DISTINCT named) AS hidden
  ORDER BY l.id, d.id
  CALL (d) {
    MATCH (d)-[:LED_BY|SHARED_WITH]->(a:Department)
    RETURN collect(a.name) AS listed, min(COUNT { (a)-[:LIES_IN]->() }) AS level
  }
  MATCH (d)-[:HAS_CLAUSE]->(c:Clause)-[r]->(a)
  WHERE a IN hidden
    AND ($include = 'ALL' OR NOT type(r) IN ['REPORTS_TO', 'NOTIFIES']
      AND NOT r.surface STARTS WITH '上级'
      AND COUNT { (a)-[:LIES_IN]->() } >= level
      AND none(name IN listed WHERE a.name STARTS WITH name)
      AND NOT EXISTS { (a)-[:OF_KIND]->(:DepartmentKind)-[:COVERS]->(f:Function) WHERE f.id IN ['党委', '政府', '人大', '政协'] })
  RETURN d, c, r, a
  ORDER BY l.id, d.id, c.id, a.id, type(r)
  LIMIT $limit
}
MATCH (d)-[:OF_TOWNSHIP]->(t:Township)
RETURN a.name AS department, d.name AS duty, type(r) AS role, r.surface AS surface, c.text AS clause, c.line AS line,
  t.name AS township, a.id AS departmentId, d.id AS dutyId, c.id AS clauseId
ORDER BY dutyId, clauseId, departmentId, role
LIMIT $limit
