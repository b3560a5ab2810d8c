// title: 乡镇街道 | Townships
// description: 有当前清单的乡镇街道和它们的事项数。 | The townships that have a current list, and their duties.
// param: region – 行政区划 | region; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: county – 县市区 | county; link=region(countyCode)
// column: countyCode – 县代码 | county code
// column: edition – 版本 | edition
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: total – 合计 | total; unit=duties
MATCH (t:Township)<-[:ISSUED_FOR]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') AND coalesce(l.until, '9999-99') > coalesce($edition, '9999')
  AND ($region IS NULL OR EXISTS { (t)-[:PART_OF*0..]->(:Region {id: $region}) })
OPTIONAL MATCH (t)-[:PART_OF]->(county:Region)
OPTIONAL MATCH (l)<-[:LISTED_IN]-(d)
WITH
  t,
  l,
  county,
  count(d) AS total,
  sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
  sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn
RETURN
  t.name AS township,
  t.id AS townshipCode,
  county.name AS county,
  county.id AS countyCode,
  l.edition AS edition,
  basic,
  cooperative,
  withdrawn,
  total
ORDER BY total DESC, townshipCode
