// Matters that no duty concerns any more are spread nowhere; where no older edition concerns them either, they go.
MATCH (m:Matter)
WHERE NOT EXISTS { (m)<-[:CONCERNS]-(:Duty) }
SET m.townships = null, m.basic = null, m.cooperative = null, m.withdrawn = null, m.wordings = null, m.witness = null,
  m.witnesses = null, m.witnessed = null
WITH m
WHERE NOT EXISTS { (m)<-[:CONCERNS]-() }
DETACH DELETE m
