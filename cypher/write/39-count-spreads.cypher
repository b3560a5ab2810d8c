// How far matters are spread (matter/Spread) of a graph that was written before it was kept.
MATCH (m:Matter)
WHERE m.townships IS NULL AND EXISTS { (m)<-[:CONCERNS]-() }
WITH m LIMIT $limit
CALL (m) {
  MATCH (m)<-[r:CONCERNS]-(d:Duty)
  WITH split(d.id, '/') AS id, r.wording AS wording
  RETURN count(DISTINCT id[0]) AS townships,
    count(DISTINCT CASE left(id[2], 1) WHEN 'B' THEN id[0] END) AS basic,
    count(DISTINCT CASE left(id[2], 1) WHEN 'C' THEN id[0] END) AS cooperative,
    count(DISTINCT CASE left(id[2], 1) WHEN 'W' THEN id[0] END) AS withdrawn, count(DISTINCT wording) AS wordings
}
SET m.townships = townships, m.basic = basic, m.cooperative = cooperative, m.withdrawn = withdrawn, m.wordings = wordings,
  m.witness = COLLECT {
    MATCH (m)<-[r:CONCERNS]-(d:Duty)
    WHERE r.wording = m.name
    WITH d, EXISTS { (d)-[:HAS_CLAUSE]->() } AS clauses
    ORDER BY clauses DESC, d.id LIMIT 1
    RETURN d.id
  }[0]
RETURN m.id AS id
