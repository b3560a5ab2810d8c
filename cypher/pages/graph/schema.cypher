// title: 图里有哪些名称 | The names in the graph
// description: 标签、关系类型和属性，供控制台补全。 | Labels, relationship types and properties, for the console's completion.
// column: kind – 种类 | what it is
// column: name – 名称 | name
CALL {
  CALL db.labels() YIELD label
  RETURN 'label' AS kind, label AS name
  UNION ALL
  CALL db.relationshipTypes() YIELD relationshipType
  RETURN 'relationship' AS kind, relationshipType AS name
  UNION ALL
  CALL db.propertyKeys() YIELD propertyKey
  RETURN 'property' AS kind, propertyKey AS name
}
RETURN kind, name
ORDER BY kind, name
