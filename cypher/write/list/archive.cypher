// Archives a list that another edition follows: only labels change, so that Duty and Clause mean current lists.
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty)
SET d:ArchivedDuty
REMOVE d:Duty
WITH d
MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
SET c:ArchivedClause
REMOVE c:Clause
