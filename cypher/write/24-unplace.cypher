// ids: duties whose place changed
UNWIND $ids AS id
MATCH (:Duty {id: id})-[r:CONCERNS|TOUCHES]->(:Matter)
DELETE r
