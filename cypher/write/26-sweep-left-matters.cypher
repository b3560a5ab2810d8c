// ids: matters that duties left. Those that none concerns any more, of this edition or an older one, go.
UNWIND $ids AS id
MATCH (m:Matter {id: id})
WHERE NOT EXISTS { (m)<-[:CONCERNS|WAS_CONCERNS]-() }
DETACH DELETE m
