// title: 对照的两地 | The two places
// description: 两地的名称、乡镇数和现行事项数。 | Their names, townships and current duties.
// param: a – 一地（乡镇或县） | one place (township or county); type=region
// param: b – 另一地 | other place; type=region
// column: id – 区划代码 | code
// column: name – 名称 | name
// column: path – 上级地区 | regions above
// column: townships – 乡镇 | townships; unit=townships
// column: duties – 事项 | duties; unit=duties
// column: editions – 版本 | editions; type=list
UNWIND [$a, $b] AS id
MATCH (r:Region {id: id})
CALL (r) {
  MATCH (r)<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
  RETURN count(l) AS townships, sum(COUNT { (l)<-[:LISTED_IN]-(:Duty) }) AS duties, collect(DISTINCT l.edition) AS editions
}
CALL (r) {
  OPTIONAL MATCH (r)-[:PART_OF*1..4]->(above:Region)
  RETURN reduce(path = '', name IN collect(above.name) | name + path) AS path
}
RETURN r.id AS id, r.name AS name, path, townships, duties, editions
