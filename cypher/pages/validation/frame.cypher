// title: 可抽取的条款 | Clauses that a sample is drawn from
// description: 现行清单的全部条款，按清单的次序，各带分层所依据的方面、依据和角色。 | Every clause of the current lists in their order, with the side, basis and roles by which a sample is stratified.
// param: region – 地区 | region; type=region; default=
// column: id – 条款编号 | clause id
// column: township – 区划代码 | code
// column: side – 哪一方 | side
// column: basis – 依据 | basis
// column: roles – 角色 | roles; type=list
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WITH l ORDER BY l.id
CALL (l) {
  MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)
  RETURN d, c ORDER BY d.kind, d.number, d.id, c.side DESC, c.number, c.id
}
RETURN c.id AS id, split(c.id, '/')[0] AS township, c.side AS side, c.basis AS basis,
  COLLECT { MATCH (c)-[r:!PERFORMED_BY]->(:Actor) RETURN DISTINCT type(r) AS role ORDER BY role } AS roles
