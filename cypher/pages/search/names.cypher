// title: 查到的部门、地方、类别 | Departments, places, categories found
// description: 名称里有这些词的部门、部门种类、地区、事项类别和同一事项。 | Departments, kinds of department, regions, categories and matters whose name holds the words.
// param: q – 词 | words; type=search
// param: region – 地区 | region; type=region; default=
// param: rows – 每样几个 | rows of each; type=int; default=6; min=1; max=100
// column: thing – 是什么 | what it is
// column: total – 这样共有 | of these; type=int
// column: id – 编号 | id
// column: name – 名称 | name
// column: place – 所在 | where
// column: number – 事项数（种类为部门数） | duties (of a kind, departments); type=int
CALL db.index.fulltext.queryNodes('search_names',
  $q.NAMES + coalesce(' +searchWithin:(everywhere "region＝'
    + replace(replace(replace(nullIf($region, '000000'), ' ', ''), '"', ''), '\\', '') + '")', ''),
  {limit: 1001}) YIELD node AS n, score
WITH n, round(score, 3) AS score,
  CASE WHEN n.name = $q.typed THEN 0 WHEN n.name CONTAINS $q.typed THEN 1 ELSE 2 END AS tier,
  CASE
    WHEN n:DepartmentKind THEN 'kind' WHEN n:Category THEN 'category' WHEN n:Township THEN 'township'
    WHEN n:Region THEN 'region' WHEN n:Department THEN 'department' ELSE 'matter'
  END AS thing
ORDER BY tier, score DESC, n.id
WITH thing, min(tier) AS best, collect({node: n, tier: tier}) AS found
UNWIND range(0, CASE WHEN size(found) < $rows THEN size(found) ELSE $rows END - 1) AS at
WITH thing, best, size(found) AS total, at, found[at].node AS n
RETURN thing, total, n.id AS id, n.name AS name,
  reduce(above = '', r IN [(n)-[:IN_REGION|PART_OF]->(r:Region) | r.name] | above + r) AS place,
  CASE thing
    WHEN 'kind' THEN COUNT { (n)<-[:OF_KIND]-() }
    WHEN 'category' THEN COUNT { (n)<-[:IN_CATEGORY]-(:Duty) }
    WHEN 'township' THEN COUNT { (n)<-[:OF_TOWNSHIP]-(:Duty) }
    WHEN 'department' THEN n.leads + n.shares + n.takenOver
    WHEN 'matter' THEN COUNT { (n)<-[:CONCERNS]-(:Duty) }
  END AS number
ORDER BY best, CASE thing WHEN 'kind' THEN 0 WHEN 'category' THEN 1 WHEN 'region' THEN 2 WHEN 'township' THEN 3 WHEN 'department' THEN 4 ELSE 5 END,
  at
