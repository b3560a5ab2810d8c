// Makes an archived list current: its duties count again.
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:ArchivedDuty)
SET d:Duty
REMOVE d:ArchivedDuty
WITH d
MATCH (d)-[:HAS_CLAUSE]->(c:ArchivedClause)
SET c:Clause
REMOVE c:ArchivedClause
