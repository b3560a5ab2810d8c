// Matters without a current duty lose their statistics; those that no older edition concerns either are deleted.
MATCH (m:Matter)
WHERE NOT EXISTS { (m)<-[:CONCERNS]-(:Duty) }
SET m.townships = null, m.basic = null, m.cooperative = null, m.withdrawn = null, m.wordings = null, m.witness = null,
  m.witnesses = null, m.witnessed = null
WITH m
WHERE NOT EXISTS { (m)<-[:CONCERNS]-() }
DETACH DELETE m
