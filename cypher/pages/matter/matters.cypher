// title: 全部同一事项 | All matters
// description: 每个同一事项见于几个乡镇，其中几个放在哪个清单里。 | In how many townships each matter stands, and in which of their lists.
// column: matter – 事项 | matter; link=matter(matterId)
// column: townships – 乡镇 | townships; unit=townships
// column: basic – 基本履职 | basic; unit=townships
// column: cooperative – 配合履职 | cooperative; unit=townships
// column: withdrawn – 上级收回 | withdrawn; unit=townships
// column: overlapping – 与它有交叉的 | overlapping; unit=duties
// column: matterId – 编号 | id
MATCH (m:Matter)
// How far a matter is spread is kept with it.
WHERE m.townships > 0
RETURN m.name AS matter, m.townships AS townships, m.basic AS basic, m.cooperative AS cooperative, m.withdrawn AS withdrawn,
  COUNT { (m)<-[:TOUCHES]-(:Duty) } AS overlapping, m.id AS matterId
ORDER BY townships DESC, sign(basic) + sign(cooperative) + sign(withdrawn) DESC, matterId
