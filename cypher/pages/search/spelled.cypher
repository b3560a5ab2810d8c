// title: 有名称的 | Things with a name
// description: 可以用拼音查找的部门、部门种类、地区、乡镇和事项类别。 | Departments, kinds of department, regions, townships and categories that pinyin finds.
// column: thing – 是什么 | what it is
// column: id – 编号 | id
// column: name – 名称 | name
// column: place – 所在 | where
// column: number – 事项数（种类为部门数） | duties (of a kind, departments); type=int
CALL () {
  MATCH (n:DepartmentKind) RETURN n, 'kind' AS thing, COUNT { (n)<-[:OF_KIND]-() } AS number
  UNION ALL
  MATCH (n:Category) RETURN n, 'category' AS thing, COUNT { (n)<-[:IN_CATEGORY]-(:Duty) } AS number
  UNION ALL
  MATCH (n:Region) WHERE NOT n:Township RETURN n, 'region' AS thing, null AS number
  UNION ALL
  MATCH (n:Township) RETURN n, 'township' AS thing, COUNT { (n)<-[:OF_TOWNSHIP]-(:Duty) } AS number
  UNION ALL
  MATCH (n:Department) RETURN n, 'department' AS thing, n.leads + n.shares + n.takenOver AS number
}
RETURN thing, n.id AS id, n.name AS name,
  reduce(above = '', r IN [(n)-[:IN_REGION|PART_OF]->(r:Region) | r.name] | above + r) AS place, number
ORDER BY CASE thing WHEN 'kind' THEN 0 WHEN 'category' THEN 1 WHEN 'region' THEN 2 WHEN 'township' THEN 3 ELSE 4 END,
  coalesce(number, 0) DESC, id
