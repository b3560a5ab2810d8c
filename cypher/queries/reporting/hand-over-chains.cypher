// title: 事项内的移交链 | Chains of hand-over inside a duty
// description: 一个事项内，一方上报或移交给另一方、后者再交给下一方的链条。一个条款先后写了几方（“报甲审定后，报乙审批”）的，前一方在后一方之前；并列写的（“报甲、乙”）各是一步。 | Inside one duty, how one body reports or hands over to the next, and that one further on. Where a clause names them one after the other (报A审定后，报B审批), A comes before B; named side by side (报A、B) each is a step of its own.
// param: duty – 事项 | duty; type=duty
// column: chain – 链条 | chain; type=list
// column: steps – 移交次数 | hand-overs; unit=steps
// column: clauses – 依据条款 | clauses; type=list
MATCH (d:Duty {id: $duty})-[:HAS_CLAUSE]->(c:Clause)-[r:REPORTS_TO|TRANSFERS_TO]->(to:Actor)
WITH c, to, r ORDER BY r.start, to.id
WITH c, collect({to: to, start: r.start, end: r.end}) AS named
// Behind 后 or 再 the next stage begins.
WITH c, [i IN range(0, size(named) - 1) | {to: named[i].to, stage: size([j IN range(1, i)
  WHERE named[j].start > named[j - 1].end AND any(word IN ['后', '再']
    WHERE substring(c.text, named[j - 1].end, named[j].start - named[j - 1].end) CONTAINS word)])}] AS receivers
UNWIND receivers AS receiver
CALL (c, receivers, receiver) {
  WITH c, receiver WHERE receiver.stage = 0
  MATCH (c)-[:PERFORMED_BY]->(from:Actor)
  RETURN from
  UNION
  UNWIND receivers AS before
  WITH before, receiver WHERE before.stage = receiver.stage - 1
  RETURN before.to AS from
}
WITH c, from, receiver.to AS to
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
