// rows: duties, ties (the relationships to delete: type and matter, separated by a blank, TOUCHES M…)
UNWIND $rows AS row
UNWIND row.duties AS id
MATCH (:Duty {id: id})-[r:CONCERNS|TOUCHES]->(m:Matter)
WHERE type(r) + ' ' + m.id IN row.ties
DELETE r
