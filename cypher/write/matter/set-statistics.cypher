// rows: id, spread (the number of townships, of duties in each of the three lists and of wordings, and the representative
// duties)
UNWIND $rows AS row
MATCH (m:Matter {id: row.id})
SET m += row.spread
