// title: 谁牵头：四十个关系，画成图 | Who leads: forty relationships as a graph
// description: 四十个事项和牵头的部门；控制台一开始的语句。 | Forty duties with the departments that lead them; the statement with which the console begins.
// column: d – 事项 | duty; type=graph
// column: r – 关系 | relationship; type=graph
// column: m – 部门 | department; type=graph
MATCH (d:Duty)-[r:LED_BY]->(m:Department)
RETURN d, r, m
LIMIT 40
