// title: 抽到的条款 | Sampled clauses
// description: 按编号取的条款：原文、事项的部门、事项里写到的主体，以及程序读出的主体。 | Clauses by their ids: their words, the departments and bodies of their duty, and the actors that the program read.
// param: clauses – 条款编号，用空格分开 | clause ids, separated by blanks; type=text
// column: id – 条款编号 | clause id
// column: township – 乡镇街道 | township
// column: regions – 地区 | regions; type=list
// column: duty – 事项 | duty
// column: departments – 部门 | departments; type=list
// column: side – 哪一方 | side
// column: phase – 阶段 | phase
// column: heading – 标题 | heading
// column: text – 条款 | clause
// column: bodies – 事项里的主体 | bodies of the duty; type=list
// column: parts – 主体 | actors; type=list
// column: corrections – 更正 | corrections; type=list
UNWIND split($clauses, ' ') AS clause
MATCH (c:Clause {id: clause})<-[:HAS_CLAUSE]-(d:Duty)-[:LISTED_IN]->(:DutyList)-[:ISSUED_FOR]->(t:Township)
RETURN c.id AS id, t.name AS township,
  COLLECT { MATCH (t)-[:PART_OF*0..]->(r:Region) RETURN {id: r.id, name: r.name} AS region ORDER BY r.id } AS regions,
  d.name AS duty,
  COLLECT {
    MATCH (d)-[r:LED_BY|SHARED_WITH]->(b:Actor) WHERE r.surface IS NOT NULL
    RETURN r.surface AS surface ORDER BY r.position, b.id
  } AS departments,
  c.side AS side, c.phase AS phase, c.heading AS heading, c.text AS text,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE]->(:Clause)-[r]->(:Actor) WHERE r.surface <> ''
    RETURN DISTINCT r.surface AS surface ORDER BY surface
  } AS bodies,
  COLLECT {
    MATCH (c)-[r]->(a:Actor)
    RETURN {
      role: type(r),
      id: a.id,
      department: a:Department AND a.known,
      township: a:Township,
      region: [(a)-[:IN_REGION]->(g:Region) | g.id][0],
      kind: a.kind,
      surface: coalesce(r.surface, '')
    } AS part
    ORDER BY type(r) <> 'PERFORMED_BY', r.start, type(r), a.id
  } AS parts,
  coalesce(c.corrections, []) AS corrections
