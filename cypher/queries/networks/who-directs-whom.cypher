// title: 交办与指导督促的网络 | The network of assigning and directing
// description: 条款中写明一方向另一方交办任务，或指导、督促、组织另一方，即有一条有方向的线，权重为条款数。没有写明由谁做的条款不计。 | A line leads from whoever assigns to, guides, urges or organises another to that other; its weight is how many clauses say so. Clauses that do not say who does it are left out.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: role – 关系 | relation; type=choice(HANDS_DOWN=交办或指导督促/assigns to or directs|ASSIGNS_TO=交办/assigns to|DIRECTS=指导督促/directs); default=HANDS_DOWN
// param: by – 归并 | grouped by; type=choice(actor=具体部门/each body|kind=部门种类/kind of body); default=kind
// column: from – 交办或指导者 | who assigns or directs; link=actor(fromId)
// column: to – 对象 | whom; link=actor(toId)
// column: clauses – 条款 | clauses; unit=clauses; rows=clauses(performer=fromId, role=$role, receiver=toId, by=$by, region=$region)
// column: fromId – 交办或指导者编号 | id of who assigns or directs
// column: toId – 对象编号 | id of whom
// define: from – 条款的责任主体；按种类归并时为种类，乡镇街道归为一个。 | Who performs the clause, by kind, its kind, all townships being one.
// define: to – 条款写明受交办或受指导督促的一方；按种类归并时为种类，乡镇街道归为一个。 | Who is assigned something or directed by the clause, by kind, its kind, all townships being one.
// define: fromId – 交办或指导者的编号；按种类归并时为种类的名称。 | The id of who assigns or directs, by kind, the name of the kind.
// define: toId – 对象的编号；按种类归并时为种类的名称。 | The id of whom, by kind, the name of the kind.
// view: sankey(from; to; clauses)
// network: fromId, toId, clauses; directed; labels=from, to
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(:DutyList {until: '9999-12'})<-[:LISTED_IN]-(:Duty)-[:HAS_CLAUSE]->(c:Clause)-[r:ASSIGNS_TO|DIRECTS]->(whom:Actor)
WHERE $role = 'HANDS_DOWN' OR type(r) = $role
MATCH (c)-[:PERFORMED_BY]->(who:Actor)
WITH DISTINCT c, who, whom
WITH c, CASE WHEN $by = 'actor' THEN who.name WHEN who:Township THEN '乡镇街道' ELSE coalesce(who.kind, who.name) END AS from,
  CASE WHEN $by = 'actor' THEN whom.name WHEN whom:Township THEN '乡镇街道' ELSE coalesce(whom.kind, whom.name) END AS to,
  CASE WHEN $by = 'actor' THEN who.id END AS whoId, CASE WHEN $by = 'actor' THEN whom.id END AS whomId
RETURN from, to, count(DISTINCT c) AS clauses, coalesce(whoId, from) AS fromId, coalesce(whomId, to) AS toId
ORDER BY clauses DESC, fromId, toId
