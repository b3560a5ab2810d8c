// A list that is to stand as current: its duties count again.
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:ArchivedDuty)
SET d:Duty
REMOVE d:ArchivedDuty
WITH d
OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(c:ArchivedClause)
SET c:Clause
REMOVE c:ArchivedClause
WITH collect(DISTINCT d) + collect(c) AS parts
UNWIND parts AS part
MATCH (part)-[was]->(other)
WHERE type(was) STARTS WITH 'WAS_'
CREATE (part)-[now:$(substring(type(was), 4))]->(other)
SET now = properties(was)
DELETE was
