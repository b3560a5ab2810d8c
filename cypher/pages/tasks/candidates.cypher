// title: 可能是一项任务的事项 | Duties that a task may be
// description: 现行清单里有任务的任何一个词的事项，词多而少见的在前；同一事项在同一种清单里只取一个。 | Duties of current lists that hold any word of a task, those with more and rarer words first; of one matter in one kind of list one stands for all.
// param: q – 任务 | task; type=search
// param: region – 地区 | region; type=region; default=
// param: candidates – 个数 | number; type=int; default=40; min=1; max=200
// column: id – 事项编号 | duty id
// column: label – 清单编号 | number in the list
// column: kind – 所属清单 | list
// column: name – 名称 | name
// column: category – 类别 | category
// column: ended – 不再开展 | ended; type=boolean
// column: workMode – 工作方式 | way of working
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: county – 县市区 | county
// column: list – 清单编号 | list id
// column: edition – 版本 | edition
// column: source – 文件 | file
// column: line – 行 | line; type=int
// column: matterId – 同一事项编号 | matter id
// column: townships – 见于乡镇街道 | in townships; type=int
// column: places – 地名 | places; type=list
// column: bodies – 部门 | departments; type=list
// column: clauses – 条款 | clauses; type=list
CALL db.index.fulltext.queryNodes('search_duties',
  $q.ANY + coalesce(' +searchWithin:"region＝' + replace(replace(replace(nullIf($region, '000000'), ' ', ''), '"', ''), '\\', '') + '"', ''),
  {limit: 2000}) YIELD node AS d, score
OPTIONAL MATCH (d)-[:CONCERNS]->(m:Matter)
WITH d, m, score
ORDER BY score DESC, d.id
WITH coalesce(m.id, d.id) AS what, d.kind AS kind, m, collect(d)[0] AS d, max(score) AS score
ORDER BY score DESC, d.id
LIMIT $candidates
MATCH (d)-[:LISTED_IN]->(l:DutyList)-[:ISSUED_FOR]->(t:Township)
RETURN d.id AS id, d.label AS label, d.kind AS kind, d.name AS name, [(d)-[:IN_CATEGORY]->(c:Category) | c.name][0] AS category,
  coalesce(d.ended, false) AS ended, d.workMode AS workMode, t.name AS township, t.id AS townshipCode,
  [(t)-[:PART_OF]->(r:Region) | r.name][0] AS county, l.id AS list, l.edition AS edition, l.source AS source, d.line AS line,
  m.id AS matterId, m.townships AS townships,
  COLLECT { MATCH (t)-[:PART_OF*0..]->(r:Region) RETURN r.name ORDER BY r.id } AS places,
  COLLECT {
    MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(b)
    RETURN {role: type(r), basis: r.basis, name: b.name, id: b.id, listed: b:Department} AS body
    ORDER BY type(r), r.position, b.id
  } AS bodies,
  COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) RETURN {id: c.id, side: c.side, text: c.text} AS clause ORDER BY c.id } AS clauses
ORDER BY score DESC, id
