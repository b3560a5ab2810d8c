// title: 一个同一事项的各乡镇事项 | One matter's duties
// description: 各乡镇怎么写、放在哪个清单、由哪些部门，以及归到一起的理由。 | How each township writes it, in which list, with which departments, and why it belongs.
// param: matter – 同一事项编号 | matter id; type=text
// param: limit – 行数 | rows; type=int; default=2000; min=1; max=100000
// column: id – 事项编号 | duty id
// column: label – 清单编号 | number in the list
// column: kind – 所属清单 | list
// column: name – 名称 | name
// column: wording – 比较用的写法 | wording compared
// column: category – 类别 | category
// column: township – 乡镇街道 | township
// column: townshipCode – 区划代码 | code
// column: county – 县市区 | county
// column: departments – 部门 | departments; type=list
// column: functions – 职能 | functions; type=list
// column: clauses – 条款 | clauses; unit=clauses
// column: score – 分数 | score; type=decimal
// column: evidence – 理由 | reasons
MATCH (:Matter {id: $matter})<-[r:CONCERNS]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
RETURN d.id AS id, d.label AS label, d.kind AS kind, d.name AS name, r.wording AS wording,
  [(d)-[:IN_CATEGORY]->(c) | c.name][0] AS category, t.name AS township, t.id AS townshipCode,
  [(t)-[:PART_OF]->(above) | above.name][0] AS county,
  COLLECT {
    MATCH (d)-[s:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a)
    RETURN {id: CASE WHEN a:Department THEN a.id END, name: a.name, role: type(s)}
    ORDER BY type(s), s.position, a.name
  } AS departments,
  COLLECT {
    MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
    UNWIND a.functions AS name
    RETURN DISTINCT name ORDER BY name
  } AS functions,
  COUNT { (d)-[:HAS_CLAUSE]->() } AS clauses, r.score AS score, r.evidence AS evidence
ORDER BY townshipCode, id
LIMIT $limit
