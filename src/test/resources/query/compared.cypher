// townships: id, region; duties: id, township, kind, matter, departments; touches: duty, matter, score
MERGE (a:Region {id: '990101', name: '甲县'})
MERGE (b:Region {id: '990102', name: '乙县'})
WITH count(*) AS places
UNWIND $duties AS row
MATCH (r:Region {id: row.region})
MERGE (t:Region:Township {id: row.township})
MERGE (l:DutyList {id: row.township + '/2025-07', until: '9999-12'})
MERGE (l)-[:LIES_IN]->(r)
MERGE (t)-[:CURRENT_LIST]->(l)
MERGE (m:Matter {id: row.matter})
SET m.name = row.matter
CREATE (d:Duty {id: row.id, kind: row.kind})-[:LISTED_IN]->(l)
CREATE (d)-[:OF_TOWNSHIP]->(t)
CREATE (d)-[:CONCERNS {score: 1.0}]->(m)
FOREACH (kind IN row.departments | MERGE (e:Department {id: row.region + ':' + kind, kind: kind})
  SET e.functions = [known IN $kinds WHERE known.kind = kind | known.functions][0]
  MERGE (d)-[:SHARED_WITH]->(e))
WITH count(*) AS duties
UNWIND $touches AS row
MATCH (d:Duty {id: row.duty}), (m:Matter {id: row.matter})
CREATE (d)-[:TOUCHES {score: row.score, sameness: row.sameness}]->(m)
