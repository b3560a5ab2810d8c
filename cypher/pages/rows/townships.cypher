// title: 乡镇街道 | Townships
// description: 有现行清单的乡镇街道和它们的事项数。 | The townships that have a current list, and their duties.
// param: region – 地区 | region; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: county – 县市区 | county; link=region(countyCode)
// column: countyCode – 县代码 | county code
// column: edition – 版本 | edition
// column: basic – 基本履职 | basic; unit=duties; rows=duties(kind='BASIC', region=townshipCode, edition=$edition)
// column: cooperative – 配合履职 | cooperative; unit=duties; rows=duties(kind='COOPERATIVE', region=townshipCode, edition=$edition)
// column: withdrawn – 上级收回 | withdrawn; unit=duties; rows=duties(kind='WITHDRAWN', region=townshipCode, edition=$edition)
// column: total – 合计 | total; unit=duties; rows=duties(region=townshipCode, edition=$edition)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WHERE l.edition <= coalesce($edition, '9999') < l.until
OPTIONAL MATCH (t)-[:PART_OF]->(county:Region)
// What the list comes to stands with it.
WITH t, l, county,
  reduce(n = 0, each IN coalesce(l.basic, []) | n + each) AS basic,
  reduce(n = 0, each IN coalesce(l.cooperative, []) | n + each) AS cooperative,
  reduce(n = 0, each IN coalesce(l.withdrawn, []) | n + each) AS withdrawn
RETURN t.name AS township, t.id AS townshipCode, county.name AS county, county.id AS countyCode, l.edition AS edition,
  basic, cooperative, withdrawn, basic + cooperative + withdrawn AS total
ORDER BY total DESC, townshipCode
