// Every duty of a list that says so has its one matter. Matters are written after the lists: as long as a list waits for
// its placing, a matter may have lost its duties.
MATCH (:Township)-[:CURRENT_LIST]->(l:DutyList)<-[:LISTED_IN]-(d:Duty)
WITH l, d, COUNT { (d)-[:CONCERNS]->(:Matter) } AS matters
WHERE matters > 1 OR (matters = 0 AND l.placed = l.fingerprint)
RETURN d.id AS subject, [matters] AS found
UNION ALL
MATCH (m:Matter)
WHERE m.key IS NULL OR m.name IS NULL OR (NOT EXISTS { (m)<-[:CONCERNS|WAS_CONCERNS]-() }
  AND NOT EXISTS { MATCH (:Township)-[:CURRENT_LIST]->(l) WHERE l.placed IS NULL OR l.placed <> l.fingerprint })
RETURN m.id AS subject, ['concerns nobody'] AS found
