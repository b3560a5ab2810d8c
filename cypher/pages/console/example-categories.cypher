// title: 各类别、各清单有多少事项 | Duties by category and list
// description: 数一数：每个类别在三张清单里各有多少事项。 | Counting: how many duties each category has in the three lists.
// column: category – 类别 | category
// column: kind – 所属清单 | list
// column: duties – 事项 | duties; unit=duties
MATCH (d:Duty)-[:IN_CATEGORY]->(c:Category)
RETURN c.name AS category, d.kind AS kind, count(*) AS duties
ORDER BY category, kind
