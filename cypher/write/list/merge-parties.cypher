// rows: id, name
UNWIND $rows AS row
MERGE (p:Party {id: row.id})
  ON CREATE SET p:Actor, p.name = row.name
