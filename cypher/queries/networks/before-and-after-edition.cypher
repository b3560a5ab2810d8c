// title: 某版前后的部门网络 | Departments before and after an edition
// description: 部门共同承担事项的网络在某年月的清单之前和之后：两个部门在此前和此后各有多少共同事项；网络按所选的时候。未换版的清单前后都算。 | The network of departments that share duties, before and after the lists of a month: how many duties two departments shared before and share after; the network is that of the time chosen. Lists that did not change count on both sides.
// param: edition – 年月 | month; type=edition
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: when – 网络的时候 | the network of; type=choice(before=之前/before|after=之后/after); default=after
// column: department – 部门 | department; link=department(departmentId)
// column: partner – 另一部门 | other department; link=department(partnerId)
// column: duties – 所选时候的共同事项 | duties shared at the time chosen; unit=duties
// column: before – 之前的共同事项 | duties shared before; unit=duties
// column: after – 之后的共同事项 | duties shared after; unit=duties
// column: departmentId – 部门编号 | department id
// column: partnerId – 另一部门编号 | other department's id
// define: duties – 所选的时候两个部门共同承担的事项数；0 即该时候没有这条线。 | How many duties the two share at the time chosen, 0 is no line then.
// define: before – 该年月之前有效的清单里两个部门共同承担的事项数。 | How many duties the two share in the lists in force before that month.
// define: after – 自该年月起有效的清单里两个部门共同承担的事项数。 | How many duties the two share in the lists in force from that month on.
// view: bar(department; before, after)
// network: departmentId, partnerId, duties; undirected; labels=department, partner
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= $edition < l.until OR l.edition < $edition <= l.until
MATCH (l)<-[:LISTED_IN]-(d)
WHERE d.departments > 1
WITH l, d, [(d)-[:LED_BY|SHARED_WITH]->(x:Department) | x] AS sharing
UNWIND sharing AS one
UNWIND sharing AS other
WITH l, d, one, other
WHERE one.id < other.id
WITH one, other, count(DISTINCT CASE WHEN l.edition < $edition THEN d END) AS before,
  count(DISTINCT CASE WHEN $edition < l.until THEN d END) AS after
WHERE before + after > 0
RETURN one.name AS department, other.name AS partner, CASE $when WHEN 'before' THEN before ELSE after END AS duties,
  before, after, one.id AS departmentId, other.id AS partnerId
ORDER BY duties DESC, before DESC, departmentId, partnerId
