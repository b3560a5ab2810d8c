// A list that another edition follows: kept whole, but under other labels and types (WAS_LED_BY …), so that the
// degrees of departments, categories and the township count current duties alone.
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty)
SET d:ArchivedDuty
REMOVE d:Duty
WITH d
OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(c:Clause)
SET c:ArchivedClause
REMOVE c:Clause
WITH collect(DISTINCT d) + collect(c) AS parts
UNWIND parts AS part
MATCH (part)-[now]->(other)
WHERE NOT type(now) IN ['LISTED_IN', 'HAS_CLAUSE'] AND NOT type(now) STARTS WITH 'WAS_'
CREATE (part)-[was:$('WAS_' + type(now))]->(other)
SET was = properties(now)
DELETE now
