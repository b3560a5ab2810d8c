// rows: node (element id), entry (the properties that the full-text index reads)
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.node
SET n += row.entry
