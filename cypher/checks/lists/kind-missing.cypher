// title: 清单缺少一类事项 | A list lacks one of its three kinds
// description: 现行清单中基本、配合、收回三类事项有一类为空。 | A current list has no basic, no cooperative, or no withdrawn duty at all.
// severity: warning
// remedy: 核对来源文件是否缺页，或该类标题没有读懂。 | See whether the source lacks pages, or the title of that part was not understood.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: township – 乡镇 | township
// column: kind – 缺少的清单 | list that is missing
// column: source – 文件 | file
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
UNWIND ['BASIC', 'COOPERATIVE', 'WITHDRAWN'] AS kind
WITH t, l, kind
WHERE NOT EXISTS { (l)<-[:LISTED_IN]-(:Duty {kind: kind}) }
RETURN l.id AS subject, t.name AS township, kind, l.source AS source
ORDER BY subject, kind
LIMIT $limit
