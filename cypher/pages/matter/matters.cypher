// title: 全部同一事项 | All matters
// description: 每个同一事项见于几个乡镇、在哪些清单里。 | In how many townships each matter stands, and in which lists.
// column: matter – 事项 | matter; link=matter(matterId)
// column: townships – 乡镇 | townships; unit=townships
// column: basic – 基本履职 | basic; unit=duties
// column: cooperative – 配合履职 | cooperative; unit=duties
// column: withdrawn – 上级收回 | withdrawn; unit=duties
// column: overlapping – 与它有交叉的 | overlapping; unit=duties
// column: matterId – 编号 | id
MATCH (m:Matter)<-[:CONCERNS]-(d:Duty)-[:OF_TOWNSHIP]->(t:Township)
WITH m, count(DISTINCT t) AS townships,
  sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
  sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
  sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn
RETURN m.name AS matter, townships, basic, cooperative, withdrawn, COUNT { (m)<-[:TOUCHES]-() } AS overlapping,
  m.id AS matterId
ORDER BY townships DESC, (CASE WHEN basic > 0 THEN 1 ELSE 0 END + CASE WHEN cooperative > 0 THEN 1 ELSE 0 END
  + CASE WHEN withdrawn > 0 THEN 1 ELSE 0 END) DESC, matterId
