// title: 两个部门共同的事项 | Duties of two departments
// description: 名称或种类以这两个词开头的两个部门，和同时列出它们的现行事项数，多的在前。 | Two departments whose names or kinds begin with the words, and how many current duties list both, the most first.
// param: a – 一个部门 | one department; type=text
// param: b – 另一个部门 | the other department; type=text
// param: rows – 几对 | pairs; type=int; default=5; min=1; max=100
// column: one – 部门 | department; link=department(oneId)
// column: other – 另一部门 | other department; link=department(otherId)
// column: duties – 共同事项 | duties of both; unit=duties
// column: oneId – 部门编号 | department id
// column: otherId – 另一部门编号 | other department's id
CALL () {
  MATCH (k:DepartmentKind)<-[:OF_KIND]-(d:Department)
  WHERE k.name STARTS WITH $a OR k.name STARTS WITH $b
  RETURN d
  UNION
  MATCH (d:Department)
  WHERE d.name = $a OR d.name = $b
  RETURN d
}
// The number is kept with the department whose id comes first.
UNWIND range(0, size(coalesce(d.partners, [])) - 1) AS i
MATCH (partner:Department {id: d.partners[i]})
WITH d, partner, d.partnerDuties[i] AS duties,
  [d.name, d.kind] AS names, [partner.name, partner.kind] AS partnerNames
WITH d, partner, duties,
  any(name IN names WHERE name STARTS WITH $a) AND any(name IN partnerNames WHERE name STARTS WITH $b) AS straight,
  any(name IN names WHERE name STARTS WITH $b) AND any(name IN partnerNames WHERE name STARTS WITH $a) AS turned
WHERE straight OR turned
WITH CASE WHEN straight THEN d ELSE partner END AS one, CASE WHEN straight THEN partner ELSE d END AS other, duties
RETURN one.name AS one, other.name AS other, duties, one.id AS oneId, other.id AS otherId
ORDER BY duties DESC, oneId, otherId
LIMIT $rows
