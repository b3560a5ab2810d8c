// title: 部门下派给乡镇的 | What departments hand down
// description: 每个部门在多少条款、多少事项里向乡镇街道交办（下达、分解、拨付……）或指导督促乡镇街道；也可以数对任何下级的，村、社区也在内。没有写明也推定不出由谁做的条款不计。 | In how many clauses and duties each department assigns something to townships or directs them, or anybody of a lower level, villages too. Clauses of which nobody can be told as the performer are left out.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: role – 关系 | relation; type=choice(HANDS_DOWN=交办或指导督促/assigns to or directs|ASSIGNS_TO=交办/assigns to|DIRECTS=指导督促/directs); default=HANDS_DOWN
// param: to – 对象 | to whom; type=choice(TOWNSHIP=乡镇街道/townships|DOWN=任何下级/anybody of a lower level); default=TOWNSHIP
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: assigns – 交办的条款 | clauses that assign; unit=clauses; rows=clauses(performer=departmentId, role='ASSIGNS_TO', receiver='乡镇街道', region=$region)
// column: directs – 指导督促的条款 | clauses that direct; unit=clauses; rows=clauses(performer=departmentId, role='DIRECTS', receiver='乡镇街道', region=$region)
// column: clauses – 条款 | clauses; unit=clauses; rows=clauses(performer=departmentId, role=$role, receiver='乡镇街道', region=$region)
// column: duties – 涉及事项 | duties; unit=duties
// column: which – 事项 | which; type=list; link=duty(whichIds)
// column: example – 条款举例 | one of the clauses
// column: exampleDuty – 所在事项 | its duty; link=duty(dutyId)
// column: departmentId – 部门编号 | department id
// column: dutyId – 举例的事项编号 | id of that duty
// column: whichIds – 各事项编号 | ids of these duties; type=list
// view: bar(department; assigns, directs)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(:DutyList {until: '9999-12'})<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)-[r:ASSIGNS_TO|DIRECTS]->(receiver:Actor)
WHERE ($role = 'HANDS_DOWN' OR type(r) = $role) AND (receiver:Township OR $to = 'DOWN' AND r.direction = 'DOWN')
MATCH (c)-[:PERFORMED_BY]->(a:Department)
WITH a, d, c, collect(DISTINCT type(r)) AS roles ORDER BY d.id, c.number, c.id
WITH a, sum(CASE WHEN 'ASSIGNS_TO' IN roles THEN 1 ELSE 0 END) AS assigns, sum(CASE WHEN 'DIRECTS' IN roles THEN 1 ELSE 0 END) AS directs,
  collect(c.text) AS clauses, collect(DISTINCT d) AS duties
RETURN a.name AS department, assigns, directs, size(clauses) AS clauses, size(duties) AS duties,
  [d IN duties | d.name] AS which, clauses[0] AS example, duties[0].name AS exampleDuty, a.id AS departmentId,
  duties[0].id AS dutyId, [d IN duties | d.id] AS whichIds
ORDER BY clauses DESC, departmentId
LIMIT $limit
