// title: 控制台的例子 | The console's example
// description: 四十个牵头关系。 | Forty duties with the departments that lead them.
// column: d – 事项 | duty; type=graph
// column: r – 关系 | relationship; type=graph
// column: m – 部门 | department; type=graph
MATCH (d:Duty)-[r:LED_BY]->(m:Department)
RETURN d, r, m
LIMIT 40
