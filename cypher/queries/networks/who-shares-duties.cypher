// title: 部门共同承担事项的网络 | The network of departments that share duties
// description: 两个部门共同列为对应上级部门即有一条线，权重为共同事项数。选了地区时，数的是该地区清单里的事项。 | A line joins two departments that are listed together; its weight is how many duties they share. Of a region, the duties of its lists are counted.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: least – 至少共同事项数 | minimum of duties; type=int; default=1; min=1; max=10000
// column: department – 部门 | department; link=department(departmentId)
// column: partner – 另一部门 | other department; link=department(partnerId)
// column: duties – 共同事项 | duties shared; unit=duties; rows=duties(department=departmentId, with=partnerId, region=$region)
// column: departmentId – 部门编号 | department id
// column: partnerId – 另一部门编号 | other department's id
// view: network(department; partner; duties)
// network: departmentId, partnerId, duties; undirected; labels=department, partner
CALL () {
  // Of all current lists the number is kept with the department whose id comes first.
  WITH 1 AS all WHERE $region IS NULL
  MATCH (:Region {id: '000000'})<-[:LIES_IN]-(one:Department)
  WHERE one.mostShared >= $least
  UNWIND range(0, size(one.partners) - 1) AS i
  MATCH (other:Department {id: one.partners[i]})
  RETURN one, other, one.partnerDuties[i] AS duties
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList {until: '9999-12'})<-[:LISTED_IN]-(d:Duty)
  WHERE d.departments > 1
  MATCH (one:Department)<-[:LED_BY|SHARED_WITH]-(d)-[:LED_BY|SHARED_WITH]->(other:Department)
  WHERE one.id < other.id
  RETURN one, other, count(DISTINCT d) AS duties
}
WITH one, other, duties
WHERE duties >= $least
RETURN one.name AS department, other.name AS partner, duties, one.id AS departmentId, other.id AS partnerId
ORDER BY duties DESC, departmentId, partnerId
