// title: 依据的清单 | The lists that it rests on
// description: 一个地区（或两个）当时有效的清单；给了部门，就是列出或提到它的现行清单。报告、印出来的页面和保存的图片上写着。 | The lists of a region, or two, in force at a time; of a department, the current lists that list or name it. Reports, printed pages and saved pictures say so.
// param: region – 地区 | region; type=region; default=
// param: other – 另一个地区 | another region; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: department – 部门编号 | department id; type=text; default=
// column: title – 清单 | list
// column: edition – 版本 | edition
// column: duties – 事项 | duties; unit=duties
// column: source – 文件 | file
CALL () {
  WITH 1 AS one WHERE $department IS NULL
  UNWIND [coalesce($region, '000000'), $other] AS place
  MATCH (:Region {id: place})<-[:LIES_IN]-(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') < l.until
  RETURN DISTINCT l
  UNION ALL
  WITH 1 AS one WHERE $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY|NAMES]-(d:Duty)-[:LISTED_IN]->(l:DutyList)
  WHERE EXISTS { (d)-[:OF_TOWNSHIP]->() }
  RETURN DISTINCT l
}
MATCH (l)-[:ISSUED_FOR]->(t:Township)
RETURN coalesce(l.title, t.name) AS title, l.edition AS edition, COUNT { (l)<-[:LISTED_IN]-() } AS duties, l.source AS source
ORDER BY l.id
