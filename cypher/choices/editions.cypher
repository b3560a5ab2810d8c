MATCH (t:Township)-[:CURRENT_LIST]->(l:DutyList)
RETURN l.id + ' ' + coalesce(l.title, t.name) + ' ' + l.edition AS line
ORDER BY l.id
