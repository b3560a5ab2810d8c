// title: 各部门承担的职责条款 | Clauses performed by departments
// description: 每个部门实际承担的上级部门职责条款数：写明的、标题写明的、仅列一个部门而推定的、人工更正的，以及写明牵头的。选了地区时，数的是该地区清单里的条款。 | The upstream clauses each department performs: written in the clause, by a heading, as the only department listed, by a correction; and those that say it leads. Of a region, the clauses of its lists are counted.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: clauses – 承担条款 | clauses performed; unit=clauses; rows=clauses(performer=departmentId, side='UPSTREAM', region=$region)
// column: written – 条款写明 | written in the clause; unit=clauses; rows=clauses(performer=departmentId, side='UPSTREAM', basis='SUBJECT', region=$region)
// column: heading – 标题写明 | by a heading; unit=clauses; rows=clauses(performer=departmentId, side='UPSTREAM', basis='HEADING', region=$region)
// column: sole – 唯一部门推定 | as the only department; unit=clauses; rows=clauses(performer=departmentId, side='UPSTREAM', basis='SOLE', region=$region)
// column: corrected – 人工更正 | by a correction; unit=clauses; rows=clauses(performer=departmentId, side='UPSTREAM', basis='CORRECTED', region=$region)
// column: leading – 写明牵头 | said to lead; unit=clauses; rows=clauses(performer=departmentId, side='UPSTREAM', basis='LEAD', region=$region)
// column: departmentId – 部门编号 | department id
// view: stacked-bar(department; written, heading, sole, corrected)
CALL () {
  WITH 1 AS all WHERE $region IS NULL
  // A clause may name a department twice, so that the degree is as many clauses or more: those whose degree is below what
  // the last row shown has cannot come before it, and their clauses are not read.
  MATCH (:Region {id: '000000'})<-[:LIES_IN]-(d:Department)
  WITH d, COUNT { (d)<-[:PERFORMED_BY]-() } AS degree
  WHERE degree > 0
  WITH d, degree ORDER BY degree DESC
  WITH collect({d: d, degree: degree}) AS ranked
  CALL (ranked) {
    UNWIND ranked[..$limit] AS each
    WITH each.d AS d
    RETURN min(COUNT { MATCH (d)<-[:PERFORMED_BY]-(c:Clause {side: 'UPSTREAM'}) RETURN DISTINCT c }) AS least
  }
  UNWIND [each IN ranked WHERE size(ranked) <= $limit OR each.degree >= least | each.d] AS d
  MATCH (d)<-[p:PERFORMED_BY]-(c:Clause {side: 'UPSTREAM'})
  RETURN d, c, collect(p.basis) AS bases, max(CASE WHEN p.lead THEN 1 ELSE 0 END) AS lead
  UNION ALL
  MATCH (:Region {id: $region})<-[:LIES_IN]-(:DutyList)<-[:LISTED_IN]-(:Duty)-[:HAS_CLAUSE]->(c:Clause {side: 'UPSTREAM'})
    -[p:PERFORMED_BY]->(d:Department)
  RETURN d, c, collect(p.basis) AS bases, max(CASE WHEN p.lead THEN 1 ELSE 0 END) AS lead
}
WITH d, count(c) AS clauses,
  sum(CASE WHEN 'SUBJECT' IN bases THEN 1 ELSE 0 END) AS written,
  sum(CASE WHEN 'HEADING' IN bases AND NOT 'SUBJECT' IN bases THEN 1 ELSE 0 END) AS heading,
  sum(CASE WHEN 'SOLE' IN bases AND NOT 'SUBJECT' IN bases AND NOT 'HEADING' IN bases THEN 1 ELSE 0 END) AS sole,
  sum(CASE WHEN all(basis IN bases WHERE basis = 'CORRECTED') THEN 1 ELSE 0 END) AS corrected,
  sum(lead) AS leading
RETURN d.name AS department, clauses, written, heading, sole, corrected, leading, d.id AS departmentId
ORDER BY clauses DESC, departmentId
LIMIT $limit
