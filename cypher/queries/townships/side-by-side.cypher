// title: 两个乡镇对照 | Two townships side by side
// description: 两个乡镇在每个事项类别中的事项数对照。 | The duties of two townships in each category.
// param: a – 乡镇 | township; type=township
// param: b – 另一乡镇 | other township; type=township
// column: category – 事项类别 | category
// column: basicA – 前者基本 | first, basic; unit=duties
// column: basicB – 后者基本 | second, basic; unit=duties
// column: cooperativeA – 前者配合 | first, cooperative; unit=duties
// column: cooperativeB – 后者配合 | second, cooperative; unit=duties
// column: withdrawnA – 前者收回 | first, withdrawn; unit=duties
// column: withdrawnB – 后者收回 | second, withdrawn; unit=duties
// column: difference – 总数之差 | difference of totals; unit=duties
// view: bar(category; cooperativeA, cooperativeB)
// view: bar(category; basicA, basicB)
MATCH (a:Township {id: $a}), (b:Township {id: $b})
UNWIND CASE WHEN a = b THEN [a] ELSE [a, b] END AS t
MATCH (t)<-[:OF_TOWNSHIP]-(d:Duty)
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
WITH coalesce(c.name, '') AS category, d.kind AS kind,
  count(CASE WHEN t = a THEN 1 END) AS ofA, count(CASE WHEN t = b THEN 1 END) AS ofB
WITH category,
  sum(CASE kind WHEN 'BASIC' THEN ofA ELSE 0 END) AS basicA, sum(CASE kind WHEN 'BASIC' THEN ofB ELSE 0 END) AS basicB,
  sum(CASE kind WHEN 'COOPERATIVE' THEN ofA ELSE 0 END) AS cooperativeA,
  sum(CASE kind WHEN 'COOPERATIVE' THEN ofB ELSE 0 END) AS cooperativeB,
  sum(CASE kind WHEN 'WITHDRAWN' THEN ofA ELSE 0 END) AS withdrawnA,
  sum(CASE kind WHEN 'WITHDRAWN' THEN ofB ELSE 0 END) AS withdrawnB,
  sum(ofA) - sum(ofB) AS difference
RETURN category, basicA, basicB, cooperativeA, cooperativeB, withdrawnA, withdrawnB, difference
ORDER BY abs(difference) DESC, category
