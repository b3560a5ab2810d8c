// title: 装入或移出没有做完 | A load or an unload is half-done
// description: 清单已写入而事项还没有归入同一事项，或者清单该移出还没有移完：正在进行，或者被中断。 | A list is written and its duties are not placed in matters yet, or a list that is to be taken out is not out yet, or the duties left are not placed since: it is under way, or was cut short.
// severity: warning
// remedy: 正在进行的，等它做完；被中断的，下一次启动 serve、load 或 unload 时会自动做完。 | Wait for what is under way; what was cut short, the next start of serve, load or unload finishes.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: township – 乡镇 | township
// column: leaving – 要移出 | is to be taken out; type=boolean
// column: source – 文件 | file
MATCH (v:SchemaVersion {id: 'V001__constraints-and-indexes.cypher'})
WITH coalesce(v.unloading, []) AS unloading
CALL (unloading) {
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
  WITH l, t, l.id IN unloading AS leaving
  WHERE leaving OR (t)-[:CURRENT_LIST]->(l) AND coalesce(l.fingerprint, '') <> coalesce(l.placed, '')
  RETURN l.id AS subject, t.name AS township, leaving, l.source AS source
  UNION
  UNWIND [id IN unloading WHERE $region IS NULL AND NOT EXISTS { (:DutyList {id: id}) }] AS subject
  RETURN subject, null AS township, true AS leaving, null AS source
}
RETURN subject, township, leaving, source
ORDER BY subject
LIMIT $limit
