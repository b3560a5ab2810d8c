// rows: id, entry (its search properties)
UNWIND $rows AS row
MERGE (c:Category {id: row.id})
  ON CREATE SET c.name = row.id, c += row.entry
