// title: 已终止的事项仍有承接部门 | Ended duty with a taker
// description: 写明不再开展的事项不应再有承接部门或工作方式。 | A duty that nobody carries out any more has nobody to take it over.
// severity: error
// remedy: 到来源文件核对该行：是终止，还是移交。 | Look at the row in the source: is it ended, or handed over?
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: name – 名称 | name
// column: takers – 承接部门 | takers; type=list
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty {kind: 'WITHDRAWN', ended: true})-[:TAKEN_OVER_BY]->(a)
  WITH d, a ORDER BY a.id
  RETURN d, collect(a.name) AS takers
}
RETURN d.id AS subject, d.name AS name, takers, l.source AS source, d.line AS line
ORDER BY subject
LIMIT $limit
