// The lists with where they lie.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
MATCH (l)-[:ISSUED_FOR]->(t:Township)
WITH l, t, [(t)-[:PART_OF*1..5]->(r:Region) | r] AS above,
  // File name and first digits of the hash stand in one text, a.txt@1f0c63a9e2b4; those of a list in several files are joined.
  reduce(names = '', part IN split(l.source, ' + ') | names + CASE names WHEN '' THEN '' ELSE ' + ' END +
    CASE WHEN part =~ '(?s).*@[0-9a-f]{12}' THEN left(part, size(part) - 13) ELSE part END) AS file
WITH l, t, file, [r IN above WHERE r.level = 'COUNTY'][0] AS county, [r IN above WHERE r.level = 'PREFECTURE'][0] AS prefecture,
  [r IN above WHERE r.level = 'PROVINCE'][0] AS province
RETURN l.id AS list_id, t.id AS township_id, t.name AS township, county.id AS county_id, county.name AS county,
  prefecture.id AS prefecture_id, prefecture.name AS prefecture, province.id AS province_id, province.name AS province,
  l.edition AS edition, nullIf(l.until, '9999-12') AS until, l.until = '9999-12' AS current, l.title AS title,
  CASE WHEN file CONTAINS '.' THEN toLower(split(file, '.')[-1]) END AS form, file AS file_name,
  nullIf(l.sha256, '') AS file_sha256, COUNT { (l)<-[:LISTED_IN]-() } AS duties, l.faults AS faults
ORDER BY list_id
