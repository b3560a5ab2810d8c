// title: 两地逐个事项对照 | Two places matter by matter
// description: 两个乡镇或两个县，每个同一事项各放在哪个清单、归哪些部门；有交叉而不是同一事项的单独列出，需要核对；其余是只有一地有的。每项事项只在一行里。/compare 页上的就是这些行，另有条款逐词对照，并按显著程度排列。 | For two townships or counties, in which list each matter stands and with which departments; what overlaps without being the same matter stands apart, to be checked; the rest only one of them has. Each duty is in one row alone. The page /compare has these rows too, adds the clauses word by word and orders them by how telling they are.
// param: a – 一地 | one place; type=region
// param: b – 另一地 | other place; type=region
// param: only – 只看 | show; type=choice(all=全部/all|LIST=放在不同清单/in different lists|OVERLAP=有交叉，需核对/overlapping, to be checked|DEPARTMENTS=部门职能不同/departments of other functions|ALIKE=清单和部门一致/alike in list and departments|ONLY_ONE=只在前者/only the first|ONLY_OTHER=只在后者/only the second); default=all
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: verdict – 结论 | verdict
// column: matter – 同一事项 | matter; link=matter(matterId)
// column: listsA – 前者清单 | first, lists; type=list
// column: listsB – 后者清单 | second, lists; type=list
// column: departmentsA – 只有前者有的部门 | departments of the first alone; type=list
// column: departmentsB – 只有后者有的部门 | departments of the second alone; type=list
// column: dutiesA – 前者事项 | first, duties; type=list
// column: dutiesB – 后者事项 | second, duties; type=list
// column: mattersA – 前者的同一事项编号 | first, matter ids; type=list
// column: mattersB – 后者的同一事项编号 | second, matter ids; type=list
// column: overlaps – 交叉 | overlaps; type=list
// column: nearest – 有交叉的共有事项 | common matter that overlaps; link=matter(nearestId)
// column: matterId – 同一事项编号 | matter id
// column: nearestId – 共有事项编号 | common matter id
CALL () {
  MATCH (:Region {id: $a})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
  RETURN m, d, true AS first
  UNION ALL
  MATCH (:Region {id: $b})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->(m:Matter)
  RETURN m, d, false AS first
}
WITH m, d, first ORDER BY d.id
WITH m, collect(CASE WHEN first THEN d END) AS ofA, collect(CASE WHEN NOT first THEN d END) AS ofB,
  collect(DISTINCT [split(d.id, '/')[0], d.kind]) AS places, count(DISTINCT split(d.id, '/')[0]) AS townships
WITH collect({m: m, ofA: ofA, ofB: ofB,
  apart: all(kind IN ['BASIC', 'COOPERATIVE', 'WITHDRAWN'] WHERE size([place IN places WHERE place[1] = kind]) < townships)}) AS matters
// What only one place has, against what the other place has: the more alike two matters are as a whole, the surer the overlap.
CALL (matters) {
  WITH matters, [each IN matters WHERE size(each.ofB) = 0 | each.m] AS onlyA, [each IN matters WHERE size(each.ofA) = 0 | each.m] AS onlyB,
    [each IN matters WHERE size(each.ofA) > 0 AND size(each.ofB) > 0 | each.m] AS both
  UNWIND matters AS each
  UNWIND each.ofA + each.ofB AS d
  MATCH (d)-[r:TOUCHES]->(other)
  WITH onlyA, onlyB, both, each.m AS m, other, r.score + 0.3 * r.sameness AS score
  UNWIND [[m, other], [other, m]] AS pair
  WITH onlyA, onlyB, both, pair[0] AS m, pair[1] AS other, round(max(CASE WHEN score > 1 THEN 1.0 ELSE score END), 3) AS score
  WHERE m IN onlyA AND (other IN onlyB OR other IN both) OR m IN onlyB AND (other IN onlyA OR other IN both)
  WITH m, other, other IN both AS common, score
  ORDER BY score DESC, CASE WHEN m.id < other.id THEN m.id ELSE other.id END, CASE WHEN m.id < other.id THEN other.id ELSE m.id END
  WITH m, collect({m: other, common: common, score: score}) AS near
  WITH m, near, [one IN near WHERE one.common][0] AS common
  // What overlaps a matter that both places have clearly more than this one belongs there, where its counterpart stands.
  WITH collect({m: m, common: common.m, near: near, least: coalesce(common.score - 0.1, 0)}) AS alone
  CALL (alone) {
    UNWIND alone AS one
    UNWIND [each IN one.near WHERE NOT each.common AND each.score >= one.least] AS each
    WITH one, each
    WHERE each.score >= [other IN alone WHERE other.m = each.m][0].least
    WITH one.m AS m, collect(each)[0] AS nearest
    WITH collect(m) AS ms, collect(nearest) AS nearest
    // Each points to the one that it overlaps most, and following that ends at two that point to each other. What hangs
    // together so is one finding.
    WITH ms, nearest, [each IN nearest | [i IN range(0, size(ms) - 1) WHERE ms[i] = each.m][0]] AS next
    WITH ms, nearest, next, [i IN range(0, size(ms) - 1) | CASE WHEN next[next[i]] = i THEN i ELSE next[i] END] AS up
    // Each round doubles the steps: enough for 4096.
    WITH ms, nearest, next, reduce(at = up, round IN range(1, 12) | [i IN at | at[i]]) AS top
    RETURN [i IN range(0, size(ms) - 1) | {m: ms[i], nearest: nearest[i].m, score: nearest[i].score,
      finding: CASE WHEN top[i] < next[top[i]] THEN ms[top[i]].id ELSE ms[next[top[i]]].id END}] AS overlapping
  }
  RETURN overlapping, alone
}
UNWIND matters AS each
WITH each, [one IN overlapping WHERE one.m = each.m][0] AS overlapping, [one IN alone WHERE one.m = each.m][0].common AS common
ORDER BY overlapping.score DESC, each.m.id
WITH coalesce(overlapping.finding, each.m.id) AS finding, collect(each) AS members, collect(common)[0] AS common,
  collect(DISTINCT CASE size(each.ofA) WHEN 0 THEN {one: overlapping.nearest.id, other: each.m.id, score: overlapping.score}
    ELSE {one: each.m.id, other: overlapping.nearest.id, score: overlapping.score} END) AS overlaps
WITH members, common, [each IN overlaps WHERE size(members) > 1] AS overlaps,
  reduce(all = [], each IN members | all + each.ofA) AS ofA, reduce(all = [], each IN members | all + each.ofB) AS ofB
WITH members, common, overlaps, ofA, ofB,
  COLLECT { UNWIND ofA AS d MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department) RETURN DISTINCT a.kind } AS kindsA,
  COLLECT { UNWIND ofB AS d MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department) RETURN DISTINCT a.kind } AS kindsB
WITH members, common, overlaps, ofA, ofB, kindsA, kindsB,
  COLLECT { UNWIND ofA AS d MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department) UNWIND a.functions AS f RETURN DISTINCT f } AS functionsA,
  COLLECT { UNWIND ofB AS d MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department) UNWIND a.functions AS f RETURN DISTINCT f } AS functionsB
WITH members, common, overlaps, ofA, ofB,
  COLLECT {
    UNWIND ofA AS d
    MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
    WHERE size(kindsB) > 0 AND NOT a.kind IN kindsB AND none(f IN coalesce(a.functions, []) WHERE f IN functionsB)
    RETURN DISTINCT a.kind AS kind ORDER BY kind
  } AS departmentsA,
  COLLECT {
    UNWIND ofB AS d
    MATCH (d)-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
    WHERE size(kindsA) > 0 AND NOT a.kind IN kindsA AND none(f IN coalesce(a.functions, []) WHERE f IN functionsA)
    RETURN DISTINCT a.kind AS kind ORDER BY kind
  } AS departmentsB
WITH members, common, overlaps, ofA, ofB, departmentsA, departmentsB, CASE
    WHEN size(members) > 1 THEN 'OVERLAP'
    WHEN size(ofB) = 0 THEN 'ONLY_ONE'
    WHEN size(ofA) = 0 THEN 'ONLY_OTHER'
    WHEN members[0].apart THEN 'LIST'
    WHEN size(departmentsA + departmentsB) > 0 THEN 'DEPARTMENTS'
    ELSE 'ALIKE'
  END AS verdict
WHERE $only = 'all' OR verdict = $only
RETURN verdict, members[0].m.name AS matter,
  [kind IN ['BASIC', 'COOPERATIVE', 'WITHDRAWN'] WHERE any(d IN ofA WHERE d.kind = kind)] AS listsA,
  [kind IN ['BASIC', 'COOPERATIVE', 'WITHDRAWN'] WHERE any(d IN ofB WHERE d.kind = kind)] AS listsB,
  CASE verdict WHEN 'OVERLAP' THEN [] ELSE departmentsA END AS departmentsA,
  CASE verdict WHEN 'OVERLAP' THEN [] ELSE departmentsB END AS departmentsB,
  [d IN ofA | d.id] AS dutiesA, [d IN ofB | d.id] AS dutiesB,
  [each IN members WHERE size(each.ofA) > 0 | each.m.id] AS mattersA, [each IN members WHERE size(each.ofB) > 0 | each.m.id] AS mattersB,
  overlaps, CASE WHEN verdict IN ['ONLY_ONE', 'ONLY_OTHER'] THEN common.name END AS nearest, members[0].m.id AS matterId,
  CASE WHEN verdict IN ['ONLY_ONE', 'ONLY_OTHER'] THEN common.id END AS nearestId
ORDER BY CASE verdict WHEN 'LIST' THEN 0 WHEN 'OVERLAP' THEN 1 WHEN 'DEPARTMENTS' THEN 2 WHEN 'ALIKE' THEN 3 WHEN 'ONLY_ONE' THEN 4 ELSE 5 END,
  overlaps[0].score DESC, matterId
LIMIT $limit
