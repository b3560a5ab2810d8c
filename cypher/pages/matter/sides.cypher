// title: 待审定的事项 | Duties to review
// description: 并排的事项：所在乡镇、类别、部门和最前的条款。 | The duties that stand side by side: township, category, departments and first clauses.
// param: duties – 事项编号，每行一个 | ids of duties, one a line; type=text; default=
// column: id – 事项编号 | duty id
// column: kind – 所属清单 | list
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: category – 类别 | category
// column: departments – 部门 | departments; type=list
// column: clauses – 条款 | clauses; type=list
UNWIND split($duties, '\n') AS id
WITH DISTINCT id
MATCH (d:Duty {id: id})-[:OF_TOWNSHIP]->(t)
RETURN d.id AS id, d.kind AS kind, t.name AS township, t.id AS townshipCode,
  [(d)-[:IN_CATEGORY]->(c) | c.name][0] AS category,
  COLLECT {
    MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a)
    RETURN a.name ORDER BY type(r), r.position, a.name
  } AS departments,
  COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) RETURN c.text ORDER BY c.id LIMIT 6 } AS clauses
