// Every duty of a list that says so has its one matter. Matters are written after the lists: as long as a list waits for
// its placing, a matter may have lost its duties.
MATCH (:Township)-[:CURRENT_LIST]->(l:DutyList)<-[:LISTED_IN]-(d:Duty)
WITH l, d, COUNT { (d)-[:CONCERNS]->(:Matter) } AS matters
WHERE matters > 1 OR (matters = 0 AND l.placed = l.fingerprint)
RETURN d.id AS subject, [matters] AS found
UNION ALL
MATCH (m:Matter)
WHERE m.key IS NULL OR m.name IS NULL OR (NOT EXISTS { (m)<-[:CONCERNS]-() }
  AND NOT EXISTS { MATCH (:Township)-[:CURRENT_LIST]->(l) WHERE l.placed IS NULL OR l.placed <> l.fingerprint })
RETURN m.id AS subject, ['concerns nobody'] AS found
UNION ALL
// How far a matter is spread is what its duties say.
MATCH (m:Matter)
WHERE NOT EXISTS { MATCH (:Township)-[:CURRENT_LIST]->(l) WHERE l.placed IS NULL OR l.placed <> l.fingerprint }
CALL (m) {
  OPTIONAL MATCH (m)<-[r:CONCERNS]-(d:Duty)-[:OF_TOWNSHIP]->(t)
  RETURN [count(DISTINCT t), count(DISTINCT CASE d.kind WHEN 'BASIC' THEN t END),
    count(DISTINCT CASE d.kind WHEN 'COOPERATIVE' THEN t END), count(DISTINCT CASE d.kind WHEN 'WITHDRAWN' THEN t END),
    count(DISTINCT r.wording), count(DISTINCT r.wording), count(d)] AS counted
}
WITH m, counted, [coalesce(m.townships, 0), coalesce(m.basic, 0), coalesce(m.cooperative, 0), coalesce(m.withdrawn, 0),
  coalesce(m.wordings, 0), size(coalesce(m.witnesses, [])), reduce(n = 0, one IN coalesce(m.witnessed, []) | n + one)] AS kept
WHERE counted <> kept
  OR (counted[0] > 0 AND NOT coalesce(m.witness, '') IN m.witnesses)
  OR any(id IN coalesce(m.witnesses, []) WHERE NOT EXISTS { (m)<-[:CONCERNS]-(:Duty {id: id}) })
RETURN m.id AS subject, kept + counted AS found
