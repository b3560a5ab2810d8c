// title: 共同承担而无牵头 | Joint performers without a lead
// description: 写明由几个部门共同承担、没有写明谁牵头的上级部门条款。“A会同B”由A为主，“分别”“各自”“按职责分工”是各做各的，“组织”“协调”“统筹”已有为主的一方，都不算在内。 | Upstream clauses that several departments perform jointly without a word on who leads. Not “A会同B” (A leads by the words), not 分别, 各自, 按职责 (each for itself), not 组织, 协调, 统筹 (somebody brings them together).
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: performers – 承担部门 | performers; type=list
// column: clause – 条款 | clause
// column: line – 行号 | line; type=int
// column: duty – 事项 | duty; link=duty(dutyId)
// column: township – 乡镇 | township
// column: dutyId – 事项编号 | duty id
// column: clauseId – 条款编号 | clause id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause {side: 'UPSTREAM'})
WHERE none(word IN ['分别', '各自', '按职责', '依职责', '按照职责', '依据职责', '根据职责', '按权限', '按照权限', '职责范围', '组织', '协调', '统筹', '牵头'] WHERE c.text CONTAINS word)
  AND NOT EXISTS { (c)-[:WITH]->() }
CALL (c) {
  MATCH (c)-[p:PERFORMED_BY]->(a:Department)
  WITH a, p.lead AS lead, p.start AS first, p.end AS last ORDER BY a.id
  RETURN collect(DISTINCT a) AS performing, collect(lead) AS leads, min(first) AS first, max(last) AS last
}
WITH t, d, c, performing, leads, substring(c.text, first, last - first) AS named
// Named in one breath: 县委巡察办制定方案，巡察组通知… are two subjects one behind the other.
WHERE NOT true IN leads AND size(performing) > 1 AND none(mark IN ['，', '；', '。', '：'] WHERE named CONTAINS mark)
RETURN [a IN performing | a.name] AS performers, c.text AS clause, c.line AS line, d.name AS duty, t.name AS township,
  d.id AS dutyId, c.id AS clauseId
ORDER BY t.id, clauseId
LIMIT $limit
