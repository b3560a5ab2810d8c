// title: 部门负荷的类别分布 | Department workload by category
// description: 负荷最重的部门在每个事项类别中牵头、参与和承接的事项数，以热力图显示；与部门履职负荷所数的相同。选了地区时，数的是该地区清单列出的部门和这些清单里的事项。 | In each category, the duties that the busiest departments lead, share and took over, counted as in the department workload; a heat map. Of a region, the departments and duties of its lists.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|SOLE=唯一所列部门/the only department listed|FIRST=列首/first listed); default=
// param: departments – 部门数 | departments; type=int; default=10000; min=1; max=10000
// column: department – 部门 | department; link=department(departmentId)
// column: category – 事项类别 | category; link=category(categoryId)
// column: duties – 牵头、参与和承接的事项 | duties led, shared or taken over; unit=duties; rows=duties(department=departmentId, category=categoryId, region=$region, edition=$edition)
// column: leads – 其中牵头（写明、单独或列首） | of these led (written, sole or first listed); unit=duties; rows=duties(department=departmentId, category=categoryId, role='LED_BY', basis=$basis, region=$region, edition=$edition)
// column: departmentId – 部门编号 | department id
// column: categoryId – 类别编号 | category id
// view: heatmap(category; department; duties)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
// What the lists in force put on each department is kept with the lists.
WITH coalesce(l.loadDepartments, []) AS departments, l.loadCategories AS categories, l.loadShared AS shared, l.loadTaken AS taken,
  l.loadLed AS led, l.loadFirst AS first, l.loadSole AS sole
UNWIND [i IN range(0, size(departments) - 1) WHERE $category IS NULL OR categories[i] = $category] AS i
WITH departments[i] AS id, categories[i] AS category, sum(led[i]) AS led, sum(led[i] + shared[i] + taken[i]) AS duties,
  sum(CASE $basis WHEN 'FIRST' THEN first[i] WHEN 'SOLE' THEN sole[i] WHEN 'WRITTEN' THEN led[i] - first[i] - sole[i]
    ELSE led[i] END) AS leads
WITH id, sum(duties) AS total, sum(led) AS led, collect({category: category, duties: duties, leads: leads}) AS cells
ORDER BY total DESC, led DESC, id
LIMIT $departments
MATCH (d:Department {id: id})
UNWIND cells AS cell
OPTIONAL MATCH (c:Category {id: cell.category})
RETURN d.name AS department, cell.category AS category, cell.duties AS duties, cell.leads AS leads, d.id AS departmentId,
  c.id AS categoryId
ORDER BY total DESC, led DESC, departmentId, duties DESC, category
