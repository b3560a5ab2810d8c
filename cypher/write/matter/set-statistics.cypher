// rows: id, spread (in how many townships and in which of their lists it stands, how many wordings it has, which duty
// speaks for it)
UNWIND $rows AS row
MATCH (m:Matter {id: row.id})
SET m += row.spread
