// title: 一地的事项，用来对照 | One place's duties, to be compared
// description: 每项事项归到哪个同一事项、由哪些部门、有哪些条款。 | The matter that each duty concerns, its departments and clauses.
// param: region – 地区 | region; type=region
// column: id – 事项编号 | duty id
// column: township – 区划代码 | code
// column: kind – 所属清单 | list
// column: category – 类别 | category
// column: name – 名称 | name
// column: matter – 同一事项编号 | matter id
// column: score – 分数 | score; type=decimal
// column: sharers – 部门 | departments; type=list
// column: clauses – 条款 | clauses; type=list
MATCH (:Region {id: $region})<-[:LIES_IN]-(l:DutyList)<-[:CURRENT_LIST]-(t:Township)
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[r:CONCERNS]->(m:Matter)
RETURN d.id AS id, t.id AS township, d.kind AS kind, coalesce([(d)-[:IN_CATEGORY]->(c) | c.name][0], '') AS category,
  d.name AS name, m.id AS matter, r.score AS score,
  COLLECT {
    MATCH (d)-[s:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
    RETURN {id: a.id, name: a.name, kind: a.kind, functions: coalesce(a.functions, [])} AS sharer
    ORDER BY type(s), s.position, a.name
  } AS sharers,
  COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c:Clause) RETURN c.text ORDER BY c.id } AS clauses
ORDER BY township, id
