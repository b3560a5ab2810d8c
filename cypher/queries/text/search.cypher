// title: 查找事项 | Search of duties
// description: 名称、条款或部门里有所给词的事项，每项附最相符的条款和出处；部门简称也算其全称。查找页的导出就是它。 | Duties whose name, clauses or departments hold the words, each with the clause that fits best and where it stands; an abbreviation also stands for the department's full name. It is what the search page exports.
// param: q – 词（以空格分开的词须都有） | words (all of those parted by blanks); type=search
// param: match – 须有 | must hold; type=choice(ALL=全部的词/all words|ANY=任一个词/any word); default=ALL
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: kind – 所属清单 | list; type=choice(BASIC=基本履职/basic|COOPERATIVE=配合履职/cooperative|WITHDRAWN=上级收回/withdrawn); default=
// param: category – 事项类别 | category; type=category; default=
// param: side – 哪一方的条款 | whose clauses; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: duty – 事项 | duty; link=duty(dutyId)
// column: clause – 最相符的条款 | clause that fits best
// column: side – 哪一方 | side
// column: kind – 所属清单 | list
// column: category – 类别 | category
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: county – 县市区 | county
// column: edition – 版本 | edition
// column: source – 文件 | file
// column: line – 行 | line; type=int
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
// column: townshipCode – 区划代码 | code
CALL db.index.fulltext.queryNodes('search_duties',
  $q[$match + coalesce('_' + $side, '')]
  + coalesce(' +searchWithin:"region＝' + replace(replace(replace(nullIf($region, '000000'), ' ', ''), '"', ''), '\\', '') + '"', '')
  + coalesce(' +searchWithin:"kind＝' + $kind + '"', '')
  + coalesce(' +searchWithin:"category＝' + replace(replace(replace($category, ' ', ''), '"', ''), '\\', '') + '"', ''),
  {limit: $limit}) YIELD node AS d, score
WITH d, round(score, 3) AS score,
  CASE WHEN d.name = $q.typed THEN 0 WHEN d.name CONTAINS $q.typed THEN 1 ELSE 2 END AS tier
MATCH (d)-[:LISTED_IN]->(l:DutyList)-[:ISSUED_FOR]->(t:Township)
CALL (d) {
  OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
  WHERE $side IS NULL OR c.side = $side
  WITH c, size([word IN $q.words WHERE c.text CONTAINS word]) AS held
  ORDER BY c.text CONTAINS $q.typed DESC, held DESC, c.side DESC, c.number, c.id
  LIMIT 1
  RETURN CASE WHEN held > 0 THEN c END AS best
}
RETURN d.name AS duty, best.text AS clause, best.side AS side, d.kind AS kind,
  [(d)-[:IN_CATEGORY]->(c:Category) | c.name][0] AS category, t.name AS township,
  [(t)-[:PART_OF]->(r:Region) | r.name][0] AS county, l.edition AS edition, l.source AS source, d.line AS line,
  d.id AS dutyId, best.id AS clauseId, t.id AS townshipCode
ORDER BY tier, score DESC, dutyId
