// title: 职责条款 | Clauses
// description: 当前清单中的职责条款和它们的责任主体。 | The clauses of the current lists and who performs them.
// param: region – 行政区划 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: side – 哪一方 | side; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: duty – 事项 | duty; link=duty(dutyId)
// column: dutyId – 事项编号 | duty id
// column: side – 哪一方 | side
// column: number – 序号 | number; type=int
// column: text – 条款 | clause
// column: performers – 责任主体 | performed by; type=list
// column: basis – 依据 | basis
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)-[:ISSUED_FOR]->(t:Township)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d)
WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
MATCH (d)-[:HAS_CLAUSE]->(c)
WHERE $side IS NULL OR c.side = $side
WITH t, d, c
ORDER BY t.id, d.id, c.side DESC, c.number
RETURN
  d.name AS duty,
  d.id AS dutyId,
  c.side AS side,
  c.number AS number,
  c.text AS text,
  [(c)-[:PERFORMED_BY]->(a) | a.name] AS performers,
  c.basis AS basis
