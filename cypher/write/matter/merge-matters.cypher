// rows: id, name, key, entry (its search properties)
UNWIND $rows AS row
MERGE (m:Matter {id: row.id})
SET m.name = row.name, m.key = row.key, m += row.entry
