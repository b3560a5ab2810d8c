// Counts from the graph what MatterStatistics keeps with every matter.
MATCH (m:Matter)
WHERE m.witnesses IS NULL AND EXISTS { (m)<-[:CONCERNS]-(:Duty) }
CALL (m) {
  MATCH (m)<-[:CONCERNS]-(d:Duty)
  WITH split(d.id, '/') AS id
  RETURN count(DISTINCT id[0]) AS townships,
    count(DISTINCT CASE left(id[2], 1) WHEN 'B' THEN id[0] END) AS basic,
    count(DISTINCT CASE left(id[2], 1) WHEN 'C' THEN id[0] END) AS cooperative,
    count(DISTINCT CASE left(id[2], 1) WHEN 'W' THEN id[0] END) AS withdrawn
}
CALL (m) {
  // The first duty with clauses speaks for a wording, else the first.
  MATCH (m)<-[r:CONCERNS]-(d:Duty)
  WITH r.wording AS wording, d.id AS id, EXISTS { (d)-[:HAS_CLAUSE]->() } AS clauses
  WITH wording, count(*) AS duties, coalesce(min(CASE WHEN clauses THEN id END), min(id)) AS witness
  ORDER BY witness
  RETURN collect(witness) AS witnesses, collect(duties) AS witnessed,
    head(collect(CASE WHEN wording = m.name THEN witness END)) AS witness
}
SET m.townships = townships, m.basic = basic, m.cooperative = cooperative, m.withdrawn = withdrawn,
  m.wordings = size(witnesses), m.witness = witness, m.witnesses = witnesses, m.witnessed = witnessed
