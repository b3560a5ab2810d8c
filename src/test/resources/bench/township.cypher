// One township's list, with all that search reads: $county, $township, $list (properties), $duties, $departments.
MERGE (nation:Region {id: '97'}) ON CREATE SET nation.name = '测量省', nation.level = 'PROVINCE'
MERGE (county:Region {id: $county}) ON CREATE SET county.name = '第' + $county + '县', county.level = 'COUNTY'
MERGE (county)-[:PART_OF]->(nation)
CREATE (t:Region:Township:Actor {id: $township, name: '第' + $township + '乡', level: 'TOWNSHIP'})-[:PART_OF]->(county)
CREATE (l:DutyList)-[:ISSUED_FOR]->(t)
SET l = $list, l.until = '9999-12'
CREATE (t)-[:CURRENT_LIST]->(l)
MERGE (everywhere:Region {id: '000000'}) ON CREATE SET everywhere.name = '全国', everywhere.level = 'NATION'
FOREACH (r IN [t, county, nation, everywhere] | CREATE (l)-[:LIES_IN]->(r))
WITH l, t, county, nation, everywhere
CALL (county, nation, everywhere) {
  UNWIND $departments AS row
  MERGE (m:Department {id: row.id})
    ON CREATE SET m:Actor, m.name = row.name, m.kind = row.kind, m.known = true, m.leads = 0, m.leadsShared = 0, m.leadsSole = 0, m.leadsFirst = 0, m.shares = 0, m.takenOver = 0
  MERGE (m)-[:IN_REGION]->(county)
  MERGE (m)-[:LIES_IN]->(county)
  MERGE (m)-[:LIES_IN]->(nation)
  MERGE (m)-[:LIES_IN]->(everywhere)
  MERGE (k:DepartmentKind {id: row.kind}) ON CREATE SET k.name = row.kind
  MERGE (m)-[:OF_KIND]->(k)
  RETURN count(*) AS departments
}
UNWIND $duties AS row
CREATE (d:Duty)
SET d = row.properties
CREATE (d)-[:LISTED_IN]->(l)
CREATE (d)-[:OF_TOWNSHIP]->(t)
MERGE (c:Category {id: row.category}) ON CREATE SET c.name = row.category
CREATE (d)-[:IN_CATEGORY]->(c)
MERGE (m:Matter {id: row.matter}) ON CREATE SET m.name = row.matter, m.key = row.matter
CREATE (d)-[:CONCERNS {score: 1.0, evidence: []}]->(m)
FOREACH (clause IN row.clauses | CREATE (d)-[:HAS_CLAUSE]->(x:Clause) SET x = clause)
WITH d, row
UNWIND row.departments AS listed
MATCH (m:Department {id: listed.id})
CREATE (d)-[r:$(listed.type)]->(m)
WITH m, r, listed, CASE WHEN listed.type <> 'LED_BY' THEN null WHEN size(row.departments) = 1 THEN 'SOLE' ELSE 'FIRST' END AS basis
SET r.position = listed.position, r.basis = basis, m.leads = m.leads + CASE listed.type WHEN 'LED_BY' THEN 1 ELSE 0 END,
  m.leadsShared = m.leadsShared + CASE basis WHEN 'FIRST' THEN 1 ELSE 0 END,
  m.leadsFirst = m.leadsFirst + CASE basis WHEN 'FIRST' THEN 1 ELSE 0 END,
  m.leadsSole = m.leadsSole + CASE basis WHEN 'SOLE' THEN 1 ELSE 0 END,
  m.shares = m.shares + CASE listed.type WHEN 'SHARED_WITH' THEN 1 ELSE 0 END
