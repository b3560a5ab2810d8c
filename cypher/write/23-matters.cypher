// rows: id, name, key
UNWIND $rows AS row
MERGE (m:Matter {id: row.id})
SET m.name = row.name, m.key = row.key
