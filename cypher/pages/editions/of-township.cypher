// title: 一个乡镇街道的各版清单 | The editions of one township's list
// description: 新版在前。 | The newest first.
// param: township – 区划代码或名称 | code or name; type=township
// column: id – 清单编号 | list id
// column: edition – 版本 | edition
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: current – 现行 | current; type=boolean
// column: duties – 事项 | duties; unit=duties
MATCH (t:Township {id: $township})<-[:ISSUED_FOR]-(l:DutyList)
RETURN l.id AS id, l.edition AS edition, t.name AS township, t.id AS townshipCode,
  EXISTS { (t)-[:CURRENT_LIST]->(l) } AS current, COUNT { (l)<-[:LISTED_IN]-() } AS duties
ORDER BY edition DESC
