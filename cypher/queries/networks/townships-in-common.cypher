// title: 乡镇之间的共同点 | What townships have in common
// description: 两个乡镇的清单涉及同一部门（或同一事项）即有一条线，权重为共同的部门数（或事项数）。 | A line joins two townships whose lists name the same department, or have the same matter; its weight is how many departments or matters they have in common.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: by – 共同的 | what in common; type=choice(department=部门/departments|matter=同一事项/matters); default=department
// param: least – 至少共同数 | minimum in common; type=int; default=1; min=1; max=10000
// column: township – 乡镇 | township; link=township(townshipId)
// column: other – 另一乡镇 | other township; link=township(otherId)
// column: common – 共同数 | in common; type=int
// column: townshipId – 乡镇代码 | township's code
// column: otherId – 另一乡镇代码 | other township's code
// define: other – 另一个乡镇街道的名称。 | The name of the other township.
// define: common – 双方现行清单都有的部门（牵头、参与或承接）或事项的个数。 | How many departments (leading, sharing or taking over) or matters the current lists of both have.
// define: otherId – 另一个乡镇街道的官方区划代码，9 位。 | The other township's official division code, nine digits.
// view: network(township; other; common)
// network: townshipId, otherId, common; undirected; labels=township, other
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})-[:ISSUED_FOR]->(t:Township)
CALL (l) {
  WITH l WHERE $by = 'department'
  UNWIND coalesce(l.loadDepartments, []) AS thing
  RETURN DISTINCT thing
  UNION ALL
  WITH l WHERE $by = 'matter'
  MATCH (l)<-[:LISTED_IN]-(:Duty)-[:CONCERNS]->(m:Matter)
  RETURN DISTINCT m.id AS thing
}
WITH thing, t ORDER BY t.id
WITH thing, collect(t) AS townships
UNWIND range(0, size(townships) - 2) AS i
UNWIND townships[i + 1..] AS other
WITH townships[i] AS township, other, count(*) AS common
WHERE common >= $least
RETURN township.name AS township, other.name AS other, common, township.id AS townshipId, other.id AS otherId
ORDER BY common DESC, townshipId, otherId
