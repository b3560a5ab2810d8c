// title: 两地逐个事项对照 | Two places matter by matter
// description: 两个乡镇或两个县，每个同一事项各放在哪个清单、归哪些部门；只有一地有的也列出。放在不同清单的在前。/compare 页另有条款逐词对照和显著程度。 | For two townships or counties, in which list each matter stands and with which departments, and what only one of them has; different lists first. The page /compare adds the clauses word by word and an order by how telling it is.
// param: a – 一地 | one place; type=region
// param: b – 另一地 | other place; type=region
// param: only – 只看 | show; type=choice(all=全部/all|lists=放在不同清单/in different lists|functions=部门职能不同/other functions|one=只在前者/only the first|other=只在后者/only the second); default=all
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: verdict – 结论 | verdict
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: listsA – 前者清单 | first, lists; type=list
// column: listsB – 后者清单 | second, lists; type=list
// column: functionsA – 只有前者部门有的职能 | functions of the first alone; type=list
// column: functionsB – 只有后者部门有的职能 | functions of the second alone; type=list
// column: dutiesA – 前者事项 | first, duties; type=list
// column: dutiesB – 后者事项 | second, duties; type=list
// column: matterId – 同一事项编号 | matter id
CALL () {
  MATCH (:Region {id: $a})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
  RETURN m, d, true AS first
  UNION ALL
  MATCH (:Region {id: $b})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
  RETURN m, d, false AS first
}
WITH m, d, first, [(d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a) | a.kind] AS kinds
ORDER BY d.id
WITH m,
  collect(DISTINCT CASE WHEN first THEN d.kind END) AS listsA, collect(DISTINCT CASE WHEN NOT first THEN d.kind END) AS listsB,
  collect(DISTINCT CASE WHEN first THEN d.id END) AS dutiesA, collect(DISTINCT CASE WHEN NOT first THEN d.id END) AS dutiesB,
  reduce(all = [], one IN collect(DISTINCT CASE WHEN first THEN kinds ELSE [] END) | all + one) AS kindsA,
  reduce(all = [], one IN collect(DISTINCT CASE WHEN NOT first THEN kinds ELSE [] END) | all + one) AS kindsB
// What the kinds of a matter cover is read once for it.
WITH m, listsA, listsB, dutiesA, dutiesB,
  COLLECT { UNWIND kindsA AS kind MATCH (:DepartmentKind {id: kind})-[:COVERS]->(f:Function) RETURN DISTINCT f.name } AS ofA,
  COLLECT { UNWIND kindsB AS kind MATCH (:DepartmentKind {id: kind})-[:COVERS]->(f:Function) RETURN DISTINCT f.name } AS ofB
WITH m, listsA, listsB, dutiesA, dutiesB, ofA, ofB,
  CASE
    WHEN size(dutiesB) = 0 THEN 'one'
    WHEN size(dutiesA) = 0 THEN 'other'
    WHEN any(list IN listsA WHERE NOT list IN listsB) OR any(list IN listsB WHERE NOT list IN listsA) THEN 'lists'
    WHEN size(ofA) > 0 AND size(ofB) > 0 AND none(f IN ofA WHERE f IN ofB) THEN 'functions'
    ELSE 'alike'
  END AS verdict
WHERE $only = 'all' OR verdict = $only
WITH m, listsA, listsB, dutiesA, dutiesB, verdict,
  CASE WHEN size(dutiesB) = 0 THEN [] ELSE COLLECT { UNWIND ofA AS f WITH DISTINCT f WHERE NOT f IN ofB RETURN f ORDER BY f } END AS functionsA,
  CASE WHEN size(dutiesA) = 0 THEN [] ELSE COLLECT { UNWIND ofB AS f WITH DISTINCT f WHERE NOT f IN ofA RETURN f ORDER BY f } END AS functionsB
RETURN verdict, m.name AS matter, listsA, listsB, functionsA, functionsB, dutiesA, dutiesB, m.id AS matterId
ORDER BY CASE verdict WHEN 'lists' THEN 0 WHEN 'functions' THEN 1 WHEN 'alike' THEN 2 WHEN 'one' THEN 3 ELSE 4 END, matterId
LIMIT $limit
