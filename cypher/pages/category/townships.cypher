// title: 这个类别在各乡镇街道 | One category by township
// description: 每个乡镇街道现行清单里这个类别的事项数。 | Its duties in each township's current list.
// param: category – 事项类别 | category; type=text
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: total – 合计 | total; unit=duties
MATCH (t:Township)-[:CURRENT_LIST]->(l:DutyList)
// What the list comes to stands with it.
UNWIND [i IN range(0, size(coalesce(l.categories, [])) - 1) WHERE l.categories[i] = $category] AS i
WITH t, l.basic[i] AS basic, l.cooperative[i] AS cooperative, l.withdrawn[i] AS withdrawn
RETURN t.name AS township, t.id AS townshipCode, basic, cooperative, withdrawn, basic + cooperative + withdrawn AS total
ORDER BY total DESC, townshipCode
