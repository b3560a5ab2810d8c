// title: 条与块的负荷 | Workload of vertical and local bodies
// description: 每个县（或每份清单）里，条（由上级机关管理的部门，如税务、气象、消防救援）、双重领导的部门和块（本地党委、政府领导的部门）各牵头、参与、承接多少事项，在多少条款里向乡镇街道交办或指导督促乡镇街道，各占几成。归哪一种，依据法律和文件，见部门页；没有依据的单列一行（UNKNOWN）。选了地区时，只数该地区的清单。 | For each county (or list): how many duties vertical bodies (条, managed from above, such as tax, weather, fire and rescue), bodies under dual leadership and local ones (块) lead, share and took over, in how many clauses they assign something to townships or direct them, and which part of the whole that is. Laws and documents say which body is which; a department's page names them. Bodies of which none says it have a row of their own (UNKNOWN). Of a region, its lists alone are counted.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: by – 按什么分 | each row is of; type=choice(COUNTY=县市区/a county|LIST=清单/a list); default=COUNTY
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: place – 县市区或乡镇 | county or township; link=region(placeId)
// column: management – 条块 | management
// column: lists – 清单 | lists; unit=lists
// column: departments – 部门 | departments; unit=departments
// column: duties – 涉及事项 | duties; unit=duties
// column: leads – 牵头、单独负责或列首的事项 | duties led (written, sole or first listed); unit=duties
// column: shares – 参与事项 | duties shared; unit=duties
// column: takenOver – 承接事项 | duties taken over; unit=duties
// column: total – 三项之和 | sum of the three; unit=duties
// column: totalPercent – 占三项之和 | share of the sum; unit=percent; type=decimal
// column: handsDown – 下派乡镇的条款 | clauses that hand down; unit=clauses
// column: handsDownPercent – 占下派条款 | share of these clauses; unit=percent; type=decimal
// column: placeId – 区划代码 | region code
// view: heatmap(place; management; totalPercent)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)-[:PART_OF]->(county:Region)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH CASE $by WHEN 'LIST' THEN t ELSE county END AS place, collect(l) AS lists
CALL (lists) {
  UNWIND lists AS l
  MATCH (l)<-[:LISTED_IN]-(d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Department)
  WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
  RETURN coalesce(a.management, 'UNKNOWN') AS management, count(DISTINCT a) AS departments, count(DISTINCT d) AS duties,
    count(CASE type(r) WHEN 'LED_BY' THEN 1 END) AS leads, count(CASE type(r) WHEN 'SHARED_WITH' THEN 1 END) AS shares,
    count(CASE type(r) WHEN 'TAKEN_OVER_BY' THEN 1 END) AS takenOver, 0 AS handsDown
  UNION ALL
  UNWIND lists AS l
  MATCH (l)<-[:LISTED_IN]-(d)-[:HAS_CLAUSE]->(c)-[:ASSIGNS_TO|DIRECTS]->(:Township)
  WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
  MATCH (c)-[:PERFORMED_BY]->(a:Department)
  RETURN coalesce(a.management, 'UNKNOWN') AS management, 0 AS departments, 0 AS duties, 0 AS leads, 0 AS shares, 0 AS takenOver,
    count(DISTINCT c) AS handsDown
}
WITH place, size(lists) AS lists, management, sum(departments) AS departments, sum(duties) AS duties, sum(leads) AS leads,
  sum(shares) AS shares, sum(takenOver) AS takenOver, sum(handsDown) AS handsDown
WITH place, lists, sum(leads + shares + takenOver) AS allTotal, sum(handsDown) AS allHandsDown, collect({management: management,
  departments: departments, duties: duties, leads: leads, shares: shares, takenOver: takenOver, handsDown: handsDown}) AS rows
UNWIND rows AS row
WITH place, lists, allTotal, allHandsDown, row, row.leads + row.shares + row.takenOver AS total
RETURN place.name AS place, row.management AS management, lists, row.departments AS departments, row.duties AS duties,
  row.leads AS leads, row.shares AS shares, row.takenOver AS takenOver, total,
  CASE WHEN allTotal > 0 THEN round(100.0 * total / allTotal, 1) END AS totalPercent, row.handsDown AS handsDown,
  CASE WHEN allHandsDown > 0 THEN round(100.0 * row.handsDown / allHandsDown, 1) END AS handsDownPercent, place.id AS placeId
ORDER BY placeId, CASE management WHEN 'VERTICAL' THEN 0 WHEN 'DUAL' THEN 1 WHEN 'LOCAL' THEN 2 ELSE 3 END
LIMIT $limit
