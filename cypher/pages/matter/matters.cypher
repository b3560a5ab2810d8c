// title: 全部同一事项 | All matters
// description: 每个同一事项见于几个乡镇、在哪些清单里。 | In how many townships each matter stands, and in which lists.
// column: matter – 事项 | matter; link=matter(matterId)
// column: townships – 乡镇 | townships; unit=townships
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: overlapping – 与它有交叉的 | overlapping; unit=duties
// column: matterId – 编号 | id
MATCH (m:Matter)
CALL (m) {
  MATCH (m)<-[:CONCERNS]-(d:Duty)
  // A duty's id says its township and its list.
  WITH split(d.id, '/') AS id
  RETURN count(DISTINCT id[0]) AS townships,
    sum(CASE left(id[2], 1) WHEN 'B' THEN 1 ELSE 0 END) AS basic,
    sum(CASE left(id[2], 1) WHEN 'C' THEN 1 ELSE 0 END) AS cooperative,
    sum(CASE left(id[2], 1) WHEN 'W' THEN 1 ELSE 0 END) AS withdrawn
}
WITH m, townships, basic, cooperative, withdrawn WHERE townships > 0
RETURN m.name AS matter, townships, basic, cooperative, withdrawn, COUNT { (m)<-[:TOUCHES]-() } AS overlapping,
  m.id AS matterId
ORDER BY townships DESC, (CASE WHEN basic > 0 THEN 1 ELSE 0 END + CASE WHEN cooperative > 0 THEN 1 ELSE 0 END
  + CASE WHEN withdrawn > 0 THEN 1 ELSE 0 END) DESC, matterId
