// title: 职责条款 | Clauses
// description: 现行清单中的职责条款和它们的责任主体。 | The clauses of the current lists and who performs them.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: side – 哪一方 | side; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: performer – 由谁（编号，或归并后的名称） | performed by (an id, or the name that it is grouped under); type=text; default=
// param: ofKind – 部门种类 | kind of department; type=kind; default=
// param: role – 条款中的角色 | role in the clause; type=choice(WITH=会同对象/together with|ASSISTS=协助对象/assisted|CONSULTS=征求意见对象/consulted|DELEGATES_TO=委托对象/delegated to|UNDER=指导者/under whose guidance|ASSIGNS_TO=交办对象/assigned to|DIRECTS=指导督促对象/directed|REPORTS_TO=上报对象/reported to|TRANSFERS_TO=移交对象/transferred to|NOTIFIES=告知对象/notified|HANDS_DOWN=交办或指导督促对象/assigned to or directed); default=
// param: receiver – 对谁（编号，或归并后的名称） | towards whom (an id, or the name that it is grouped under); type=text; default=
// param: by – 归并 | grouped by; type=choice(actor=具体部门/each body|kind=部门种类/kind of body); default=kind
// param: words – 条款中的词 | words in the clause; type=text; default=
// param: basis – 依据 | basis; type=choice(SUBJECT=条款写明/written|HEADING=据标题/from the heading|SOLE=据唯一所列部门/the only one listed|TOWNSHIP=乡镇条款/township clause|CORRECTED=人工更正/corrected by a person|LEAD=写明牵头/said to lead); default=
// param: written – 责任主体的名称 | name of the performer; type=choice(YES=条款里有/in the clause|NO=条款里没有，据别处认定/not in the clause, known from elsewhere|OPEN=没有认定/not known); default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: duty – 事项 | duty; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// column: township – 乡镇街道 | township; link=township(townshipCode)
// column: townshipCode – 区划代码 | code
// column: side – 哪一方 | side
// column: number – 序号 | number; type=int
// column: text – 条款 | clause
// column: performers – 责任主体 | performed by; type=list
// column: basis – 依据 | basis
// column: source – 文件 | file
// column: line – 行号 | line; type=int
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d)
WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
MATCH (d)-[:HAS_CLAUSE]->(c)
WHERE ($side IS NULL OR c.side = $side)
  AND ($words IS NULL OR c.text CONTAINS $words)
  AND ($performer IS NULL AND $basis IS NULL
    OR $performer = '（未写明）' AND NOT EXISTS { (c)-[:PERFORMED_BY]->() }
    OR EXISTS {
      MATCH (c)-[p:PERFORMED_BY]->(a:Actor)
      WHERE ($performer IS NULL
          OR $performer IN [a.id, CASE WHEN $by = 'actor' THEN a.name WHEN a:Township THEN '乡镇街道' ELSE coalesce(a.kind, a.name) END])
        // Who is named more than once is counted by the best of its grounds.
        AND ($basis IS NULL OR $basis = 'LEAD' AND p.lead
          OR p.basis = $basis AND $basis = head([each IN ['SUBJECT', 'HEADING', 'SOLE', 'TOWNSHIP', 'CORRECTED'] WHERE EXISTS { (c)-[:PERFORMED_BY {basis: each}]->(a) }]))
    })
  AND ($written IS NULL OR $written = CASE WHEN NOT EXISTS { (c)-[:PERFORMED_BY]->() } THEN 'OPEN'
    WHEN EXISTS { (c)-[named:PERFORMED_BY]->() WHERE named.start >= 0 } THEN 'YES' ELSE 'NO' END)
  AND ($ofKind IS NULL OR EXISTS { (c)-[:PERFORMED_BY]->(:Department)-[:OF_KIND]->(:DepartmentKind {id: $ofKind}) })
  AND ($role IS NULL AND $receiver IS NULL OR EXISTS {
    MATCH (c)-[r]->(a:Actor)
    WHERE type(r) <> 'PERFORMED_BY' AND ($role IS NULL OR type(r) = $role OR $role = 'HANDS_DOWN' AND type(r) IN ['ASSIGNS_TO', 'DIRECTS']) AND ($receiver IS NULL
      OR $receiver IN [a.id, CASE WHEN $by = 'actor' THEN a.name WHEN a:Township THEN '乡镇街道' ELSE coalesce(a.kind, a.name) END])
  })
WITH l, t, d, c
ORDER BY t.id, d.id, c.side DESC, c.number
RETURN
  d.name AS duty,
  d.id AS dutyId,
  t.name AS township,
  t.id AS townshipCode,
  c.side AS side,
  c.number AS number,
  c.text AS text,
  [(c)-[:PERFORMED_BY]->(a) | a.name] AS performers,
  c.basis AS basis,
  l.source AS source,
  c.line AS line
