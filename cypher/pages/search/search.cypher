// title: 查找 | Search
// description: 名称或条款里含有这些字的部门、乡镇街道、事项和条款。 | Departments, townships, duties and clauses whose name or text holds these words.
// param: q – 词 | words; type=text
// column: kind – 类 | kind
// column: id – 编号 | id
// column: name – 名称 | name
// column: place – 所在 | where
CALL () {
  MATCH (m:Department) WHERE m.name CONTAINS $q
  OPTIONAL MATCH (m)-[:IN_REGION]->(r:Region)
  RETURN 'department' AS kind, m.id AS id, m.name AS name, r.name AS place
  ORDER BY size(name), id LIMIT 50
  UNION ALL
  MATCH (t:Township) WHERE t.name CONTAINS $q
  OPTIONAL MATCH (t)-[:PART_OF]->(r:Region)
  RETURN 'township' AS kind, t.id AS id, t.name AS name, r.name AS place
  ORDER BY id LIMIT 50
  UNION ALL
  MATCH (d:Duty)-[:OF_TOWNSHIP]->(t:Township) WHERE d.name CONTAINS $q
  RETURN 'duty' AS kind, d.id AS id, d.name AS name, t.name AS place
  ORDER BY id LIMIT 100
  UNION ALL
  MATCH (c:Clause)<-[:HAS_CLAUSE]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township) WHERE c.text CONTAINS $q
  RETURN 'clause' AS kind, c.id AS id, c.text AS name, t.name + ' · ' + d.name AS place
  ORDER BY id LIMIT 100
}
RETURN kind, id, name, place
