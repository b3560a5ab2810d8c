// title: 共同承担事项的部门对 | Departments that share duties
// description: 两个部门共同列为对应上级部门的事项数和事项；重复的协作关系一目了然。选了地区时，数的是该地区清单里的事项。 | Pairs of departments listed together, with how many duties and which; of a region, the duties of its lists.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: least – 至少共同事项数 | minimum of duties; type=int; default=1; min=1; max=10000
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: partner – 另一部门 | other department; link=department(partnerId)
// column: duties – 共同事项 | duties shared; unit=duties; rows=duties(department=departmentId, with=partnerId, region=$region, category=$category, edition=$edition)
// column: which – 事项 | which; type=list; link=duty(whichIds)
// column: departmentId – 部门编号 | department id
// column: partnerId – 另一部门编号 | other department's id
// column: whichIds – 各事项编号 | ids of these duties; type=list
// view: network(department; partner; duties)
// view: heatmap(department; partner; duties)
CALL () {
  // Of all current lists the number is kept with the department whose id comes first; the duties of the pairs shown are read.
  WITH 1 AS all WHERE $region IS NULL AND $category IS NULL AND $edition IS NULL
  MATCH (:Region {id: '000000'})<-[:LIES_IN]-(one:Department)
  WHERE one.mostShared >= $least
  UNWIND range(0, size(one.partners) - 1) AS i
  RETURN one, one.partners[i] AS partner, one.partnerDuties[i] AS duties
  UNION ALL
  WITH 1 AS all WHERE $region IS NOT NULL OR $category IS NOT NULL OR $edition IS NOT NULL
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') < l.until
  MATCH (l)<-[:LISTED_IN]-(d)
  WHERE d.departments > 1 AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
  MATCH (one:Department)<-[:LED_BY|SHARED_WITH]-(d)-[:LED_BY|SHARED_WITH]->(other:Department)
  WHERE one.id < other.id
  RETURN one, other.id AS partner, count(DISTINCT d) AS duties
}
WITH one, partner, duties
WHERE duties >= $least
ORDER BY duties DESC, one.id, partner
LIMIT $limit
WITH one, collect(partner) AS partners, collect(duties) AS numbers
CALL (one, partners) {
  MATCH (one)<-[:LED_BY|SHARED_WITH]-(d)-[:LED_BY|SHARED_WITH]->(other:Department)
  WHERE other.id IN partners
    AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
  MATCH (d)-[:LISTED_IN]->(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') < l.until AND ($region IS NULL OR EXISTS { (l)-[:LIES_IN]->(:Region {id: $region}) })
  WITH DISTINCT other, d ORDER BY d.id
  RETURN other, collect(d.name) AS which, collect(d.id) AS whichIds
}
WITH one, other, [i IN range(0, size(partners) - 1) WHERE partners[i] = other.id | numbers[i]][0] AS duties, which, whichIds
RETURN one.name AS department, other.name AS partner, duties, which, one.id AS departmentId, other.id AS partnerId,
  whichIds
ORDER BY duties DESC, departmentId, partnerId
