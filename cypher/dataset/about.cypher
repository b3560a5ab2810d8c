// What a dataset of a region ($region, null for all) and a month ($edition, null for every edition) rests on.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
OPTIONAL MATCH (l)-[:ISSUED_FOR]->(:Township)-[:PART_OF]->(county:Region)
WITH l, county ORDER BY county.id
WITH count(l) AS lists, min(l.edition) AS first, max(l.edition) AS last, toString(max(l.loadedAt)) AS loaded,
  collect(DISTINCT county.name) AS counties, collect(l.corrections) AS corrected
OPTIONAL MATCH (r:Region {id: $region})
RETURN lists, first, last, loaded, r.name AS region, counties,
  size(COLLECT { UNWIND corrected AS ids UNWIND ids AS id RETURN DISTINCT id }) AS corrections
