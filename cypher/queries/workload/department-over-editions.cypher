// title: 部门履职负荷的变化 | Workload of a department over editions
// description: 一个部门在每个时点牵头、参与和承接的事项数：按当时有效的各版清单计算，清单换版的月份各一行。 | How many duties one department led, shares and took over at each time: counted over the lists that were in force then; a row for every month in which a list came or was followed by another.
// param: department – 部门编号或名称 | department id or name; type=department
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|SOLE=唯一所列部门/the only department listed|FIRST=列首/first listed); default=
// column: month – 时点（年月） | month
// column: leads – 牵头、单独负责或列首的事项 | duties led (written, sole or first listed); unit=duties; rows=duties(department=$department, role='LED_BY', basis=$basis, edition=month)
// column: shares – 参与事项 | duties shared; unit=duties; rows=duties(department=$department, role='SHARED_WITH', edition=month)
// column: takenOver – 承接事项 | duties taken over; unit=duties; rows=duties(department=$department, role='TAKEN_OVER_BY', edition=month)
// column: total – 三项之和 | sum of the three; unit=duties; rows=duties(department=$department, edition=month)
// column: lists – 有它的清单 | lists that name it; unit=lists
// view: timeline(month; leads, shares, takenOver)
MATCH (d:Department {id: $department})
CALL (d) {
  MATCH (d)<-[role:LED_BY|SHARED_WITH|TAKEN_OVER_BY]-()-[:LISTED_IN]->(l:DutyList)
  WITH l, CASE WHEN type(role) <> 'LED_BY' OR $basis IS NULL OR role.basis = $basis THEN type(role) ELSE '' END AS counted
  WITH l, collect(counted) AS roles
  RETURN collect({
    edition: l.edition,
    until: l.until,
    leads: size([role IN roles WHERE role = 'LED_BY']),
    shares: size([role IN roles WHERE role = 'SHARED_WITH']),
    takenOver: size([role IN roles WHERE role = 'TAKEN_OVER_BY'])
  }) AS all
}
UNWIND all AS one
UNWIND [one.edition, one.until] AS month
WITH DISTINCT month, all
WHERE month <> '9999-12'
WITH month, [one IN all WHERE one.edition <= month < one.until] AS standing
WITH month, size(standing) AS lists,
  reduce(sum = 0, one IN standing | sum + one.leads) AS leads,
  reduce(sum = 0, one IN standing | sum + one.shares) AS shares,
  reduce(sum = 0, one IN standing | sum + one.takenOver) AS takenOver
RETURN month, leads, shares, takenOver, leads + shares + takenOver AS total, lists
ORDER BY month
