// rows: id, category, properties
MATCH (l:DutyList {id: $list})-[:ISSUED_FOR]->(t:Township)
UNWIND $rows AS row
CREATE (d:Duty)
SET d = row.properties
CREATE (d)-[:LISTED_IN]->(l)
CREATE (d)-[:OF_TOWNSHIP]->(t)
WITH d, row
WHERE row.category <> ''
MATCH (c:Category {id: row.category})
CREATE (d)-[:IN_CATEGORY]->(c)
