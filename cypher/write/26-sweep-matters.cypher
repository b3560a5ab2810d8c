// Matters that no duty concerns any more, of this edition or an older one.
MATCH (m:Matter)
WHERE NOT EXISTS { (m)<-[:CONCERNS|WAS_CONCERNS]-() }
DETACH DELETE m
