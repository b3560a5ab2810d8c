// title: 有几版清单的乡镇街道 | Townships with several editions
// description: 最近两版的清单编号。 | The ids of their two newest lists.
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: county – 县 | county
// column: newest – 新版清单编号 | id of the newest list
// column: before – 上一版清单编号 | id of the list before
// column: newestEdition – 新版 | newest edition
// column: beforeEdition – 上一版 | edition before
// column: editions – 版数 | editions; unit=lists
MATCH (l:DutyList) WHERE l.until < '9999-12'
MATCH (l)-[:ISSUED_FOR]->(t:Township)
WITH DISTINCT t
ORDER BY t.id
LIMIT $limit
MATCH (t)<-[:ISSUED_FOR]-(l:DutyList)
WITH t, l
ORDER BY t.id, l.edition DESC
WITH t, collect(l {.id, .edition}) AS lists
RETURN t.name AS township, t.id AS townshipCode, [(t)-[:PART_OF]->(c:Region) | c.name][0] AS county,
  lists[0].id AS newest, lists[1].id AS before, lists[0].edition AS newestEdition, lists[1].edition AS beforeEdition,
  size(lists) AS editions
ORDER BY townshipCode
