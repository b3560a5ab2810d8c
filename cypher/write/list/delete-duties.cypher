// ids: duties that are gone or changed. Returns the nodes that may have lost their last duty.
UNWIND $ids AS id
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty|ArchivedDuty {id: id})
OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(c:Clause|ArchivedClause)
WITH d, collect(c) AS clauses
WITH clauses + [d] AS parts
UNWIND parts AS part
OPTIONAL MATCH (part)-[]->(near:Department|OpenClass|Party|Category)-[:PART_OF*0..3]->(needed)
WITH part, collect(DISTINCT elementId(needed)) AS touched
DETACH DELETE part
WITH touched
UNWIND touched AS id
RETURN DISTINCT id
