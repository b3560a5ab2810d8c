// title: 部门履职负荷 | Department workload
// description: 各上级部门在清单中牵头、参与和承接的事项数。牵头按依据分：写明牵头、唯一所列部门、列首（列在第一位，是清单的惯例）；合计是三项之和。选了地区时，数的是该地区清单列出的部门和这些清单里的事项；部门可以属于上一级。 | How many duties of the current lists each upstream department leads, shares and took over. It leads by the words, as the only one listed, or as the first listed, which is a convention; the total adds the three columns. Of a region, the departments that its lists name are counted, with the duties of these lists; they may belong to a level above it.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|SOLE=唯一所列部门/the only department listed|FIRST=列首/first listed); default=
// param: order – 按什么排列 | ordered by; type=choice(TOTAL=三项之和/sum of the three|LEADS=牵头/led|SHARES=参与/shared|TAKEN_OVER=承接/taken over); default=TOTAL
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: leads – 牵头、单独负责或列首的事项 | duties led (written, sole or first listed); unit=duties; rows=duties(department=departmentId, role='LED_BY', basis=$basis, region=$region, category=$category, edition=$edition)
// column: shares – 参与事项 | duties shared; unit=duties; rows=duties(department=departmentId, role='SHARED_WITH', region=$region, category=$category, edition=$edition)
// column: takenOver – 承接事项 | duties taken over; unit=duties; rows=duties(department=departmentId, role='TAKEN_OVER_BY', region=$region, category=$category, edition=$edition)
// column: total – 三项之和 | sum of the three; unit=duties; rows=duties(department=departmentId, region=$region, category=$category, edition=$edition)
// column: region – 地区 | region; link=region(regionCode)
// column: departmentId – 部门编号 | department id
// column: kind – 部门种类 | kind; link=kind(kind)
// column: regionCode – 区划代码 | code
// view: stacked-bar(department; leads, shares, takenOver)
CALL () {
  // Of all current lists the numbers are kept with the department.
  WITH 1 AS all WHERE $region IS NULL AND $category IS NULL AND $edition IS NULL
  MATCH (:Region {id: '000000'})<-[:LIES_IN]-(d:Department)
  RETURN d, CASE $basis WHEN 'FIRST' THEN d.leadsFirst WHEN 'SOLE' THEN d.leadsSole
    WHEN 'WRITTEN' THEN d.leads - d.leadsFirst - d.leadsSole ELSE d.leads END AS leads,
    d.shares AS shares, d.takenOver AS takenOver
  UNION ALL
  // Of a region, a category or a month: what the lists in force then put on each department is kept with the lists.
  WITH 1 AS all WHERE $region IS NOT NULL OR $category IS NOT NULL OR $edition IS NOT NULL
  MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
  WHERE l.edition <= coalesce($edition, '9999') < l.until
  WITH coalesce(l.loadDepartments, []) AS departments, l.loadCategories AS categories, l.loadShared AS shared, l.loadTaken AS taken,
    l.loadLed AS led, l.loadFirst AS first, l.loadSole AS sole
  UNWIND [i IN range(0, size(departments) - 1) WHERE $category IS NULL OR categories[i] = $category] AS i
  WITH departments[i] AS id, sum(shared[i]) AS shares, sum(taken[i]) AS takenOver, sum(CASE $basis WHEN 'FIRST' THEN first[i]
    WHEN 'SOLE' THEN sole[i] WHEN 'WRITTEN' THEN led[i] - first[i] - sole[i] ELSE led[i] END) AS leads
  MATCH (d:Department {id: id})
  RETURN d, leads, shares, takenOver
}
MATCH (d)-[:IN_REGION]->(r:Region)
WITH d, r, leads, shares, takenOver
WHERE leads + shares + takenOver > 0
RETURN d.name AS department, leads, shares, takenOver, leads + shares + takenOver AS total,
  r.name AS region, d.id AS departmentId, d.kind AS kind, r.id AS regionCode
ORDER BY CASE $order WHEN 'LEADS' THEN leads WHEN 'SHARES' THEN shares WHEN 'TAKEN_OVER' THEN takenOver ELSE total END DESC,
  total DESC, leads DESC, departmentId
LIMIT $limit
