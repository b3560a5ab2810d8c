// title: 一家向另一家报告的条款 | Clauses in which one body reports to another
// description: 沿着两种关系走：谁做、向谁报告。 | Following two relationships: who performs, to whom is reported.
// column: performer – 谁 | who
// column: receiver – 向谁 | to whom
// column: clause – 条款 | clause
MATCH (performer:Actor)<-[:PERFORMED_BY]-(c:Clause)-[:REPORTS_TO]->(receiver:Actor)
RETURN performer.name AS performer, receiver.name AS receiver, c.text AS clause
ORDER BY c.id
LIMIT 100
