// title: 事项内的移交链 | Chains of hand-over inside a duty
// description: 一个事项内，一方报给另一方、后者再报给下一方的链条。 | Inside one duty, how one body hands over to the next, and that one further on.
// param: duty – 事项 | duty; type=duty
// column: chain – 链条 | chain; type=list
// column: steps – 移交次数 | hand-overs; unit=steps
// column: clauses – 依据条款 | clauses; type=list
MATCH (d:Duty {id: $duty})-[:HAS_CLAUSE]->(c:Clause)-[:PERFORMED_BY]->(from:Actor)
MATCH (c)-[:REPORTS_TO]->(to:Actor)
WHERE from <> to
WITH DISTINCT c, from, to ORDER BY c.id, from.id, to.id
WITH collect({clause: c.id, from: from, to: to}) AS steps
UNWIND steps AS one
CALL (steps, one) {
  RETURN [one.from.name, one.to.name] AS chain, [one.clause] AS clauses
  UNION
  UNWIND steps AS two
  WITH one, two WHERE two.from = one.to AND two.to <> one.from
  RETURN [one.from.name, one.to.name, two.to.name] AS chain, [one.clause, two.clause] AS clauses
  UNION
  UNWIND steps AS two
  UNWIND steps AS three
  WITH one, two, three
  WHERE two.from = one.to AND three.from = two.to
    AND two.to <> one.from AND NOT three.to IN [one.from, one.to]
  RETURN [one.from.name, one.to.name, two.to.name, three.to.name] AS chain,
    [one.clause, two.clause, three.clause] AS clauses
}
RETURN chain, size(chain) - 1 AS steps, clauses
ORDER BY steps DESC, clauses, chain
