// title: 事项 | Duties
// description: 现行清单中符合条件的事项。 | The duties of the current lists that fit the filter.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: kind – 所属清单 | list; type=choice(BASIC=基本履职事项/basic duties|COOPERATIVE=配合履职事项/cooperative duties|WITHDRAWN=上级部门收回事项/withdrawn duties); default=
// param: department – 部门 | department; type=department; default=
// param: role – 部门的角色 | the department's role; type=choice(LED_BY=牵头或列首/leads or first listed|SHARED_WITH=参与/shares|TAKEN_OVER_BY=承接/took over); default=
// param: with – 同时列出的部门 | listed together with; type=department; default=
// param: basis – 牵头依据 | on what the lead rests; type=choice(WRITTEN=写明牵头/written|SOLE=唯一所列部门/the only department listed|FIRST=列首/first listed); default=
// param: ofKind – 部门种类 | kind of department; type=kind; default=
// param: outcome – 收回后 | after withdrawal; type=choice(TAKEN_OVER=有部门承接/taken over|ENDED=不再开展/ended|OPEN=未写明/not said); default=
// param: list – 清单 | list; type=text; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: duty – 事项名称 | duty; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// column: label – 编号 | number
// column: kind – 所属清单 | list
// column: category – 类别 | category; link=category(categoryId)
// column: categoryId – 类别编号 | category id
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: departments – 部门 | departments; type=list; link=department(departmentIds)
// column: departmentIds – 部门编号 | department ids; type=list
// column: openClasses – 部门统称 | open classes; type=list
// column: line – 行 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WHERE l.edition <= coalesce($edition, '9999') < l.until
  AND ($list IS NULL OR l.id = $list)
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d)
WHERE ($kind IS NULL OR d.kind = $kind)
  AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
  AND ($department IS NULL AND $ofKind IS NULL AND $role IS NULL AND $basis IS NULL
    OR EXISTS {
      MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(m:Department)
      WHERE ($department IS NULL OR m.id = $department)
        AND ($ofKind IS NULL OR EXISTS { (m)-[:OF_KIND]->(:DepartmentKind {id: $ofKind}) })
        AND ($role IS NULL OR type(r) = $role) AND ($basis IS NULL OR type(r) = 'LED_BY' AND r.basis = $basis)
    })
  AND ($outcome IS NULL OR d.kind = 'WITHDRAWN' AND $outcome = CASE
    WHEN d.ended THEN 'ENDED' WHEN EXISTS { (d)-[:TAKEN_OVER_BY]->() } THEN 'TAKEN_OVER' ELSE 'OPEN' END)
  AND ($with IS NULL OR EXISTS { (d)-[:LED_BY|SHARED_WITH]->(:Department {id: $with}) })
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(c:Category)
WITH t, d, c
ORDER BY t.id, d.kind, d.number
CALL (d) {
  OPTIONAL MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(m:Department)
  WITH r, m ORDER BY r.position
  RETURN collect(m.name) AS names, collect(m.id) AS ids
}
RETURN
  d.name AS duty,
  d.id AS dutyId,
  d.label AS label,
  d.kind AS kind,
  c.name AS category,
  c.id AS categoryId,
  t.name AS township,
  t.id AS townshipCode,
  names AS departments,
  ids AS departmentIds,
  COLLECT { MATCH (d)-[s:SHARED_WITH]->(:OpenClass) RETURN s.surface ORDER BY s.position } AS openClasses,
  d.line AS line
