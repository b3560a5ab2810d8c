// title: 部门以外的主体 | Bodies that are no department
// description: 村、企业、医疗机构等主体在条款中承担或牵涉的事情；一个主体属于一个县，各县的分开数。 | What villages, companies, hospitals and the like do in the clauses; a body is of one county, and those of the same name in two are counted apart.
// param: party – 主体名称的一部分 | part of the name; type=text; default=
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: party – 主体 | body; link=actor(partyId)
// column: county – 县市区 | county; link=region(countyCode)
// column: performs – 承担条款 | clauses performed; unit=clauses; rows=clauses(performer=partyId, by='actor', region=$region)
// column: involved – 牵涉条款 | clauses it is involved in; unit=clauses
// column: duties – 涉及事项 | duties; unit=duties
// column: roles – 角色 | roles; type=list
// column: example – 条款举例 | one of the clauses
// column: countyCode – 区划代码 | code
// column: partyId – 主体编号 | id
// view: bar(party; performs, involved)
MATCH (p:Party)
WHERE $party IS NULL OR p.name CONTAINS $party
MATCH (p)<-[r]-(c:Clause)<-[:HAS_CLAUSE]-(d:Duty)
WHERE $region IS NULL OR EXISTS { (d)-[:LISTED_IN]->(:DutyList)-[:LIES_IN]->(:Region {id: $region}) }
WITH p, c, d, type(r) AS role ORDER BY c.id, role
WITH p, collect(DISTINCT CASE role WHEN 'PERFORMED_BY' THEN c END) AS performed, collect(DISTINCT c) AS clauses,
  count(DISTINCT d) AS duties, collect(DISTINCT role) AS roles
WITH p, performed, clauses, duties, roles
CALL (roles) {
  UNWIND roles AS role
  WITH role ORDER BY role
  RETURN collect(role) AS sorted
}
OPTIONAL MATCH (county:Region {id: split(p.id, '/')[0]})
RETURN p.name AS party, county.name AS county, size(performed) AS performs, size(clauses) - size(performed) AS involved, duties,
  sorted AS roles, clauses[0].text AS example, county.id AS countyCode, p.id AS partyId
ORDER BY performs DESC, involved DESC, party, partyId
LIMIT $limit
