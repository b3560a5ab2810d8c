// title: 乡镇没有唯一的现行清单 | Township without exactly one current list
// description: 每个有清单的乡镇应当恰有一份现行清单，且是最新版本。 | A township with lists has exactly one current one, and it is the newest edition.
// severity: error
// remedy: 重新装入该乡镇的清单。 | Load the township's lists again.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: township – 乡镇 | township; link=township(subject)
// column: current – 现行清单 | current lists; type=list
// column: newest – 最新清单 | newest list
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(:DutyList)-[:ISSUED_FOR]->(t:Township)
WITH DISTINCT t
CALL (t) {
  OPTIONAL MATCH (t)-[:CURRENT_LIST]->(l:DutyList)
  WITH l ORDER BY l.id
  RETURN collect(l.id) AS current
}
CALL (t) {
  MATCH (t)<-[:ISSUED_FOR]-(l:DutyList)
  RETURN l.id AS newest ORDER BY l.edition DESC, l.id LIMIT 1
}
WITH t, current, newest
WHERE current <> [newest]
RETURN t.id AS subject, t.name AS township, current, newest
ORDER BY subject
LIMIT $limit
