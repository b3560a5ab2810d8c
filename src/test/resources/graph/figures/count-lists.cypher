// Counts from the graph what ListFigures keeps with every list, older editions too.
MATCH (l:DutyList)
WHERE l.categories IS NULL AND EXISTS { (l)<-[:LISTED_IN]-() }
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d)
  OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
  WITH coalesce(c.name, $noCategory) AS category, d,
    COUNT { (d)-[:HAS_CLAUSE]->({side: 'UPSTREAM'}) } AS up, COUNT { (d)-[:HAS_CLAUSE]->({side: 'TOWNSHIP'}) } AS down
  WITH category, count(CASE d.kind WHEN 'BASIC' THEN 1 END) AS basic,
    count(CASE d.kind WHEN 'COOPERATIVE' THEN 1 END) AS cooperative,
    count(CASE d.kind WHEN 'WITHDRAWN' THEN 1 END) AS withdrawn,
    count(CASE WHEN d.kind = 'WITHDRAWN' AND NOT d.ended AND EXISTS { (d)-[:TAKEN_OVER_BY]->() } THEN 1 END) AS takenOver,
    count(CASE WHEN d.kind = 'WITHDRAWN' AND d.ended THEN 1 END) AS ended, sum(up) AS up, sum(down) AS down
  ORDER BY category
  RETURN collect(category) AS categories, collect(basic) AS basic, collect(cooperative) AS cooperative,
    collect(withdrawn) AS withdrawn, collect(takenOver) AS takenOver, collect(ended) AS ended, collect(up) AS upstream, collect(down) AS township
}
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d)
  RETURN count(CASE WHEN d.kind = 'COOPERATIVE' AND EXISTS { (d)-[:LED_BY]->() } THEN 1 END) AS led
}
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-()-[:HAS_CLAUSE]->(c)
  RETURN count(CASE WHEN EXISTS { (c)-[:PERFORMED_BY]->() } THEN 1 END) AS performed,
    count(CASE WHEN EXISTS { MATCH (c)-[p:PERFORMED_BY]->() WHERE p.start IS NOT NULL } THEN 1 END) AS written,
    count(CASE c.basis WHEN 'AMBIGUOUS' THEN 1 END) AS ambiguous
}
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d {kind: 'COOPERATIVE'})
  WHERE EXISTS { (d)-[:HAS_CLAUSE]->({side: 'UPSTREAM'}) }
  CALL (d) {
    MATCH (d)-[:HAS_CLAUSE]->()-[]->(acting:Department)
    RETURN collect(DISTINCT acting) AS speaking
  }
  MATCH (d)-[r:LED_BY|SHARED_WITH]->(a:Department)
  WHERE NOT a IN speaking
  RETURN count(CASE WHEN type(r) ENDS WITH 'LED_BY' THEN 1 END) AS silentLeads,
    count(CASE WHEN type(r) ENDS WITH 'SHARED_WITH' THEN 1 END) AS silentSharers
}
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-()-[:HAS_CLAUSE]->(c)
  WITH c.side AS side, c.text AS text
  UNWIND $actions AS action
  WITH side, text, action WHERE text CONTAINS action
  WITH action, count(CASE side WHEN 'UPSTREAM' THEN 1 END) AS up, count(CASE side WHEN 'TOWNSHIP' THEN 1 END) AS down
  ORDER BY action
  RETURN collect(action) AS actions, collect(up) AS actionsUpstream, collect(down) AS actionsTownship
}
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d)-[:HAS_CLAUSE]->(c)-[:REPORTS_TO]->(to:Actor)
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(from:Actor)
  WITH d, c,
    CASE WHEN from IS NULL THEN $nobody WHEN from:Township THEN $anyTownship ELSE coalesce(from.kind, from.name) END AS from,
    CASE WHEN to:Township THEN $anyTownship ELSE coalesce(to.kind, to.name) END AS to
  WITH from, to, count(DISTINCT c) AS clauses, count(DISTINCT d) AS duties
  ORDER BY from, to
  RETURN collect(from) AS reportsFrom, collect(to) AS reportsTo, collect(clauses) AS reportsClauses,
    collect(duties) AS reportsDuties
}
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d)
  WITH d, COUNT { (d)-[:LED_BY|SHARED_WITH]->(:Department) } AS departments
  WHERE departments > 0
  SET d.departments = departments
  RETURN count(d) AS some
}
SET l.categories = categories, l.basic = basic, l.cooperative = cooperative, l.withdrawn = withdrawn,
  l.takenOver = takenOver, l.ended = ended,
  l.upstream = upstream, l.township = township, l.led = led, l.performed = performed, l.written = written,
  l.ambiguous = ambiguous, l.silentLeads = silentLeads, l.silentSharers = silentSharers
FOREACH (_ IN CASE WHEN size(actions) > 0 THEN [1] ELSE [] END |
  SET l.actions = actions, l.actionsUpstream = actionsUpstream, l.actionsTownship = actionsTownship)
FOREACH (_ IN CASE WHEN size(reportsFrom) > 0 THEN [1] ELSE [] END |
  SET l.reportsFrom = reportsFrom, l.reportsTo = reportsTo, l.reportsClauses = reportsClauses,
    l.reportsDuties = reportsDuties)
