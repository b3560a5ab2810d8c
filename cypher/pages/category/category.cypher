// title: 一个事项类别 | One category
// description: 现行清单里这个类别的事项数。 | Its duties in the current lists.
// param: category – 事项类别 | category; type=text
// column: id – 编号 | id
// column: name – 名称 | name
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: total – 合计 | total; unit=duties
MATCH (c:Category {id: $category})
CALL (c) {
  MATCH (:Township)-[:CURRENT_LIST]->(l:DutyList)
  // What the list comes to stands with it.
  WITH l, [i IN range(0, size(coalesce(l.categories, [])) - 1) WHERE l.categories[i] = c.id][0] AS i
  RETURN sum(coalesce(l.basic[i], 0)) AS basic, sum(coalesce(l.cooperative[i], 0)) AS cooperative,
    sum(coalesce(l.withdrawn[i], 0)) AS withdrawn
}
RETURN c.id AS id, c.name AS name, basic, cooperative, withdrawn, basic + cooperative + withdrawn AS total
