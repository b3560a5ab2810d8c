// title: 牵头与参与之比 | Lead against shared
// description: 只数列了两个以上部门的事项：每个部门牵头（写明或列首）多少、参与多少，以及牵头所占比例。笼统的“其他……部门”不算部门。选了地区时，数的是该地区清单里的事项。 | Of duties with two or more departments alone: how many each department leads (by the words, or as the first listed), how many it shares, and the part that it leads. An open class of departments is none. Of a region, the duties of its lists are counted.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|FIRST=列首/first listed); default=
// param: least – 至少事项数 | minimum of duties; type=int; default=1; min=1; max=10000
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: leads – 共同事项中牵头或列首 | shared duties led or listed first; unit=duties
// column: shares – 共同事项中参与 | shared duties in which another leads; unit=duties; rows=duties(department=departmentId, role='SHARED_WITH', region=$region)
// column: leadPercent – 牵头比例 | share led; unit=percent; type=decimal
// column: departmentId – 部门编号 | department id
// view: bar(department; leads, shares)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
// What the lists put on each department is kept with the lists.
WITH coalesce(l.loadDepartments, []) AS departments, l.loadShared AS shared, l.loadLedShared AS led, l.loadFirst AS first
UNWIND range(0, size(departments) - 1) AS i
WITH departments[i] AS id, sum(shared[i]) AS shares, sum(CASE $basis WHEN 'FIRST' THEN first[i]
  WHEN 'WRITTEN' THEN led[i] - first[i] ELSE led[i] END) AS leads
WHERE leads + shares >= $least
MATCH (d:Department {id: id})
RETURN d.name AS department, leads, shares,
  round(100.0 * leads / (leads + shares), 1) AS leadPercent, d.id AS departmentId
ORDER BY leads + shares DESC, leads DESC, departmentId
LIMIT $limit
