// rows: id, entry (what search finds it by)
UNWIND $rows AS row
MERGE (c:Category {id: row.id})
  ON CREATE SET c.name = row.id, c += row.entry
