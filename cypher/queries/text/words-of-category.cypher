// title: 一个类别特有的词 | Words that set a category apart
// description: 在这个类别的事项里常见、在其他事项里少见的词（词频-逆文档频率）。乡镇多时只数均匀抽出的三十来个，数目都是这些乡镇的。 | Words frequent in a category’s duties and rare in all others (term frequency times inverse document frequency). Where there are many townships, some thirty of them are counted, evenly spread, and all numbers are theirs.
// param: category – 事项类别 | category; type=category
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: word – 词 | word
// column: duties – 本类事项 | duties of it; unit=duties
// column: others – 其他事项 | other duties; unit=duties
// column: weight – 特有程度 | weight; type=decimal
// column: example – 举例 | an example; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// view: bar(word; weight)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH t ORDER BY t.id
WITH collect(t) AS townships
// Every duty's words are read: of more than thirty townships that would take minutes, and say the same.
UNWIND [at IN range(0, size(townships) - 1) WHERE at % toInteger(ceil(size(townships) / 30.0)) = 0 | townships[at]] AS t
MATCH (d:Duty)-[:OF_TOWNSHIP]->(t)
WITH d, EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) } AS own
ORDER BY d.id
WITH collect({duty: d, own: own}) AS rows
WITH rows, size(rows) AS total, size([each IN rows WHERE each.own]) AS ofIt
UNWIND rows AS each
WITH each.duty AS d, each.own AS own, total, ofIt
CALL (d) {
  UNWIND split(d.searchName + ' ' + d.searchUpstream + ' ' + d.searchTownship, ' ') AS word
  // Pairs of characters begin with _, whole names with ＝.
  WITH word WHERE NOT word STARTS WITH '_' AND NOT word STARTS WITH '＝' AND word <> ''
  RETURN DISTINCT word
}
WITH word, total, ofIt, sum(CASE WHEN own THEN 1 ELSE 0 END) AS duties, count(*) AS held,
  head(collect(CASE WHEN own THEN d END)) AS example
WHERE duties > 0 AND NOT word =~ '[0-9]+'
WITH word, duties, held - duties AS others, example, round(1.0 * duties / ofIt * log(1.0 * total / held), 4) AS weight
WHERE weight > 0
RETURN word, duties, others, weight, example.name AS example, example.id AS dutyId
ORDER BY weight DESC, word
LIMIT $limit
