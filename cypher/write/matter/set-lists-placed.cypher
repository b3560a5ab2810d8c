// rows: id, fingerprint
UNWIND $rows AS row
MATCH (l:DutyList {id: row.id})
SET l.placed = row.fingerprint
