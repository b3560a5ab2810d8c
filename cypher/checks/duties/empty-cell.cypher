// title: 空的单元格 | Empty cells
// description: 事项没有名称，或配合事项缺少一方的职责。 | A duty has no name, or a cooperative duty has no clause on one of its sides.
// severity: warning
// remedy: 到来源文件核对该行各栏。 | Look at the row's columns in the source.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: missing – 缺少的内容 | what is missing
// column: name – 名称 | name
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty)
  UNWIND CASE WHEN trim(coalesce(d.name, '')) = '' THEN ['名称'] ELSE [] END
    + CASE WHEN d.kind = 'COOPERATIVE' AND NOT EXISTS { (d)-[:HAS_CLAUSE]->(c:Clause {side: 'UPSTREAM'}) WHERE trim(c.text) <> '' }
      THEN ['上级部门职责'] ELSE [] END
    + CASE WHEN d.kind = 'COOPERATIVE' AND NOT EXISTS { (d)-[:HAS_CLAUSE]->(c:Clause {side: 'TOWNSHIP'}) WHERE trim(c.text) <> '' }
      THEN ['乡镇配合职责'] ELSE [] END AS missing
  RETURN d, missing
}
RETURN d.id AS subject, missing, d.name AS name, l.source AS source, d.line AS line
ORDER BY subject, missing
LIMIT $limit
