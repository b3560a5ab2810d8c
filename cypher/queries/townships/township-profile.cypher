// title: 乡镇概况 | Profile of a township
// description: 一个乡镇在每个事项类别中的事项、条款和上级部门。 | For each category of one township: its duties, the clauses of both sides, and the upstream departments.
// param: township – 乡镇 | township; type=township
// column: category – 事项类别 | category; link=category(category)
// column: basic – 基本履职事项 | basic duties; unit=duties; rows=duties(kind='BASIC', region=$township, category=category)
// column: cooperative – 配合履职事项 | cooperative duties; unit=duties; rows=duties(kind='COOPERATIVE', region=$township, category=category)
// column: withdrawn – 收回事项 | withdrawn duties; unit=duties; rows=duties(kind='WITHDRAWN', region=$township, category=category)
// column: upstreamClauses – 上级部门职责条款 | upstream clauses; unit=clauses; rows=clauses(side='UPSTREAM', region=$township, category=category)
// column: townshipClauses – 乡镇配合职责条款 | township clauses; unit=clauses; rows=clauses(side='TOWNSHIP', region=$township, category=category)
// column: departments – 上级部门 | upstream departments; unit=departments
// view: stacked-bar(category; basic, cooperative, withdrawn)
MATCH (t:Township {id: $township})<-[:OF_TOWNSHIP]-(d:Duty)
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
WITH coalesce(c.name, '') AS category, collect(d) AS duties
CALL (duties) {
  UNWIND duties AS d
  OPTIONAL MATCH (d)-[:LED_BY|SHARED_WITH]->(a:Department)
  RETURN count(DISTINCT a) AS departments
}
CALL (duties) {
  UNWIND duties AS d
  OPTIONAL MATCH (d)-[:HAS_CLAUSE]->(k:Clause)
  RETURN count(CASE k.side WHEN 'UPSTREAM' THEN 1 END) AS upstreamClauses,
    count(CASE k.side WHEN 'TOWNSHIP' THEN 1 END) AS townshipClauses
}
RETURN category,
  size([d IN duties WHERE d.kind = 'BASIC']) AS basic,
  size([d IN duties WHERE d.kind = 'COOPERATIVE']) AS cooperative,
  size([d IN duties WHERE d.kind = 'WITHDRAWN']) AS withdrawn,
  upstreamClauses, townshipClauses, departments
ORDER BY basic + cooperative DESC, category
