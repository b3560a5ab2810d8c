// title: 清单里出现别的乡镇 | Another township is named
// description: 条款或事项名称中出现同一州市别的乡镇的名称，多半是抄录他处文字所致。 | A clause or a duty's name has the name of another township of the prefecture in it, mostly left over from copied text.
// severity: warning
// remedy: 与发布单位核对原文；确属有意的，列入已认可清单。 | Ask the publisher; accept the finding where it is meant.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: named – 出现的乡镇 | township named
// column: township – 本乡镇 | the list's own township
// column: text – 原文 | text
// column: source – 文件 | file
// column: line – 行号 | line; type=int
CALL () {
  // The index of search holds every two characters that stand side by side: it says which duties are worth reading.
  MATCH (other:Township)-[:PART_OF*1..2]->(above:Region)
  WITH other, collect(DISTINCT above) AS aboves,
    reduce(pairs = '', i IN range(0, size(other.name) - 2) | pairs + ' _' + substring(other.name, i, 2)) AS name
  CALL db.index.fulltext.queryNodes('search_duties',
    '+(searchName:"' + name + '" searchUpstream:"' + name + '" searchTownship:"' + name + '") +('
    + reduce(within = '', a IN aboves | within + ' searchWithin:"region＝' + a.id + '"') + ') -searchWithin:"region＝' + other.id + '"')
    YIELD node AS d
  MATCH (d)-[:LISTED_IN]->(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
  WHERE NOT t.name CONTAINS other.name AND ($region IS NULL OR EXISTS { (l)-[:LIES_IN]->(:Region {id: $region}) })
  CALL (d) {
    RETURN d AS part, d.name AS text
    UNION
    MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
    RETURN c AS part, c.text AS text
  }
  WITH t, l, other, part, text
  WHERE text CONTAINS other.name
  RETURN part.id AS subject, other.name AS named, t.name AS township, text, l.source AS source, part.line AS line
  UNION
  // Townships that have no list here: the reader knows them by their official names.
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
  MATCH (f:Fault {code: 'OTHER_TOWNSHIP_NAMED'})-[:FOUND_IN]->(l)
  WHERE NOT EXISTS { MATCH (other:Township) WHERE other.name = f.found }
  MATCH (l)<-[:LISTED_IN]-(:Duty)-[:HAS_CLAUSE]->(c:Clause)
  WHERE c.line = f.line AND c.text CONTAINS f.found
  RETURN c.id AS subject, f.found AS named, t.name AS township, c.text AS text, l.source AS source, f.line AS line
}
RETURN subject, named, township, text, source, line
ORDER BY subject, named, line
LIMIT $limit
