// title: 总览数字 | Headline figures
// description: 当前清单、乡镇、事项、部门和职责条款各有多少。 | How many current lists, townships, duties, departments and clauses there are.
// param: region – 行政区划 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: lists – 清单 | lists; unit=lists
// column: townships – 乡镇街道 | townships; unit=townships
// column: duties – 事项 | duties; unit=duties
// column: basic – 基本履职事项 | basic duties; unit=duties
// column: cooperative – 配合履职事项 | cooperative duties; unit=duties
// column: withdrawn – 上级部门收回事项 | withdrawn duties; unit=duties
// column: departments – 上级部门 | departments; unit=departments
// column: clauses – 职责条款 | clauses; unit=clauses
MATCH (t:Township)<-[:ISSUED_FOR]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') AND coalesce(l.until, '9999-99') > coalesce($edition, '9999')
  AND ($region IS NULL OR EXISTS { (t)-[:PART_OF*0..]->(:Region {id: $region}) })
WITH collect(l) AS inForce
CALL (inForce) {
  UNWIND inForce AS l
  MATCH (l)<-[:LISTED_IN]-(d)
  WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY|WAS_IN_CATEGORY]->(:Category {id: $category}) }
  RETURN
    count(d) AS duties,
    sum(CASE d.kind WHEN 'BASIC' THEN 1 ELSE 0 END) AS basic,
    sum(CASE d.kind WHEN 'COOPERATIVE' THEN 1 ELSE 0 END) AS cooperative,
    sum(CASE d.kind WHEN 'WITHDRAWN' THEN 1 ELSE 0 END) AS withdrawn,
    sum(COUNT { (d)-[:HAS_CLAUSE]->() }) AS clauses
}
CALL () {
  // The departments of the region, as workload/department-workload counts them.
  MATCH (m:Department)
  WHERE ($region IS NULL OR EXISTS { (m)-[:IN_REGION]->(:Region)-[:PART_OF*0..]->(:Region {id: $region}) })
    AND EXISTS {
      MATCH (m)<-[:LED_BY|SHARED_WITH|TAKEN_OVER_BY|WAS_LED_BY|WAS_SHARED_WITH|WAS_TAKEN_OVER_BY]-(d)
        -[:LISTED_IN]->(l:DutyList)
      WHERE l.edition <= coalesce($edition, '9999') AND coalesce(l.until, '9999-99') > coalesce($edition, '9999')
        AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY|WAS_IN_CATEGORY]->(:Category {id: $category}) })
    }
  RETURN count(m) AS departments
}
RETURN size(inForce) AS lists, size(inForce) AS townships, duties, basic, cooperative, withdrawn, departments, clauses
