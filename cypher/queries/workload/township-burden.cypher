// title: 乡镇负担 | Burden of townships
// description: 每个乡镇的基本、配合和被收回事项数，以及配合事项中上级部门和乡镇的职责条款数。 | Each township's basic, cooperative and withdrawn duties, and the clauses of both sides in its cooperative duties.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: township – 乡镇 | township; link=township(townshipId)
// column: basic – 基本履职事项 | basic duties; unit=duties; rows=duties(kind='BASIC', region=townshipId, category=$category, edition=$edition)
// column: cooperative – 配合履职事项 | cooperative duties; unit=duties; rows=duties(kind='COOPERATIVE', region=townshipId, category=$category, edition=$edition)
// column: withdrawn – 收回事项 | withdrawn duties; unit=duties; rows=duties(kind='WITHDRAWN', region=townshipId, category=$category, edition=$edition)
// column: upstreamClauses – 上级部门职责条款 | upstream clauses; unit=clauses; rows=clauses(region=townshipId, side='UPSTREAM', category=$category, edition=$edition)
// column: townshipClauses – 乡镇配合职责条款 | township clauses; unit=clauses; rows=clauses(region=townshipId, side='TOWNSHIP', category=$category, edition=$edition)
// column: townshipPercent – 乡镇条款占比 | township's part of the clauses; unit=percent; type=decimal
// column: townshipId – 区划代码 | region code
// view: stacked-bar(township; basic, cooperative, withdrawn)
// view: bar(township; upstreamClauses, townshipClauses)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WHERE l.edition <= coalesce($edition, '9999') < l.until
// What the list comes to stands with it: here of every category, or of the one that is asked for.
WITH t, l, [i IN range(0, size(coalesce(l.categories, [])) - 1)
  WHERE $category IS NULL OR l.categories[i] = $category] AS asked
WITH t,
  reduce(n = 0, i IN asked | n + l.basic[i]) AS basic,
  reduce(n = 0, i IN asked | n + l.cooperative[i]) AS cooperative,
  reduce(n = 0, i IN asked | n + l.withdrawn[i]) AS withdrawn,
  reduce(n = 0, i IN asked | n + l.upstream[i]) AS upstreamClauses,
  reduce(n = 0, i IN asked | n + l.township[i]) AS townshipClauses
RETURN t.name AS township, basic, cooperative, withdrawn, upstreamClauses, townshipClauses,
  CASE WHEN upstreamClauses + townshipClauses = 0 THEN null
    ELSE round(100.0 * townshipClauses / (upstreamClauses + townshipClauses), 1) END AS townshipPercent,
  t.id AS townshipId
ORDER BY basic + cooperative DESC, townshipId
LIMIT $limit
