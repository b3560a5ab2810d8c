// rows: duties, ties (type and matter, parted by a blank: TOUCHES M…) that they have no more
UNWIND $rows AS row
UNWIND row.duties AS id
MATCH (:Duty {id: id})-[r:CONCERNS|TOUCHES]->(m:Matter)
WHERE type(r) + ' ' + m.id IN row.ties
DELETE r
