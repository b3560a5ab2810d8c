// title: 查到的事项 | Duties found
// description: 名称、条款或部门里有这些词的事项，名称相同的在前；每页之外还给出总数，至多数到 501。 | Duties whose name, clauses or departments hold the words, the name itself first; with their number, counted to 501 at most.
// param: q – 词 | words; type=search
// param: match – 须有 | must hold; type=choice(ALL=全部的词/all words|ANY=任一个词/any word); default=ALL
// param: region – 地区 | region; type=region; default=
// param: kind – 所属清单 | list; type=choice(BASIC=基本履职/basic|COOPERATIVE=配合履职/cooperative|WITHDRAWN=上级收回/withdrawn); default=
// param: category – 事项类别 | category; type=category; default=
// param: side – 哪一方的条款 | whose clauses; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: offset – 从第几个起 | from; type=int; default=0; min=0; max=500
// param: rows – 个数 | rows; type=int; default=20; min=1; max=100
// column: total – 总数 | found; unit=duties
// column: id – 编号 | id
// column: label – 清单编号 | number in the list
// column: kind – 所属清单 | list
// column: name – 名称 | name
// column: category – 类别 | category
// column: ended – 不再开展 | ended; type=boolean
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: county – 县市区 | county
// column: edition – 版本 | edition
// column: list – 清单编号 | list id
// column: source – 文件 | file
// column: line – 行 | line; type=int
// column: bodies – 部门 | departments; type=list
// column: clauses – 条款 | clauses; type=list
// column: exact – 名称相同 | same name; type=boolean
CALL db.index.fulltext.queryNodes('search_duties',
  $q[$match + coalesce('_' + $side, '')]
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace(nullIf($region, '000000'), ' ', ''), '"', ''), '\\', '') + '"', '')
  + coalesce(' +searchWithin:"kind＝' + $kind + '"', '')
  + coalesce(' +searchWithin:"category＝' + replace(replace(replace($category, ' ', ''), '"', ''), '\\', '') + '"', ''),
  {limit: 501}) YIELD node AS d, score
WITH d, round(score, 3) AS score,
  CASE WHEN d.name = $q.typed THEN 0 WHEN d.name CONTAINS $q.typed THEN 1 ELSE 2 END AS tier
ORDER BY tier, score DESC, d.id
WITH collect({duty: d, tier: tier}) AS found
WITH size(found) AS total, found[$offset..$offset + $rows] AS page
UNWIND page AS hit
WITH total, hit.duty AS d, hit.tier AS tier
MATCH (d)-[:LISTED_IN]->(l:DutyList)-[:ISSUED_FOR]->(t:Township)
RETURN total, d.id AS id, d.label AS label, d.kind AS kind, d.name AS name,
  [(d)-[:IN_CATEGORY]->(c:Category) | c.name][0] AS category, coalesce(d.ended, false) AS ended,
  t.name AS township, t.id AS townshipCode, [(t)-[:PART_OF]->(r:Region) | r.name][0] AS county,
  l.edition AS edition, l.id AS list, l.source AS source, d.line AS line,
  COLLECT {
    MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(m)
    RETURN m.name AS body ORDER BY type(r), r.position
  } AS bodies,
  COLLECT {
    MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
    WHERE $side IS NULL OR c.side = $side
    RETURN {id: c.id, side: c.side, text: c.text} AS clause
    ORDER BY c.side DESC, c.number, c.id
  } AS clauses,
  tier = 0 AS exact
