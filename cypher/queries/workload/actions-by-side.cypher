// title: 上下两级各做什么 | What each side does
// description: 审核、审批、指导、监督等行为词在上级部门条款和乡镇条款中出现的条数及比例。 | How many upstream and township clauses contain each word of action: review, approve, guide, supervise and so on.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// column: action – 行为 | action
// column: upstream – 上级部门条款 | upstream clauses; unit=clauses
// column: township – 乡镇条款 | township clauses; unit=clauses
// column: upstreamPercent – 占上级部门条款 | of all upstream clauses; unit=percent; type=decimal
// column: townshipPercent – 占乡镇条款 | of all township clauses; unit=percent; type=decimal
// view: bar(action; upstream, township)
CALL () {
  MATCH (c:Clause)
  WHERE $region IS NULL OR EXISTS {
    (c)<-[:HAS_CLAUSE]-(:Duty)-[:OF_TOWNSHIP]->(:Township)-[:PART_OF*0..4]->(:Region {id: $region}) }
  RETURN collect(c) AS clauses
}
WITH clauses,
  size([c IN clauses WHERE c.side = 'UPSTREAM']) AS allUpstream,
  size([c IN clauses WHERE c.side = 'TOWNSHIP']) AS allTownship
UNWIND ['审核', '审批', '审查', '初审', '复核', '核查', '核实', '认定', '备案', '登记', '受理', '指导', '培训', '监督', '监管',
  '检查', '巡查', '排查', '摸排', '监测', '整改', '执法', '处罚', '查处', '宣传', '引导', '动员', '上报', '报告', '反馈', '通报',
  '移交', '发放', '公示', '统计', '收集', '制定', '组织', '协调', '统筹', '牵头', '配合', '协助'] AS action
WITH action, allUpstream, allTownship,
  size([c IN clauses WHERE c.side = 'UPSTREAM' AND c.text CONTAINS action]) AS upstream,
  size([c IN clauses WHERE c.side = 'TOWNSHIP' AND c.text CONTAINS action]) AS township
WHERE upstream + township > 0
RETURN action, upstream, township,
  CASE allUpstream WHEN 0 THEN null ELSE round(100.0 * upstream / allUpstream, 1) END AS upstreamPercent,
  CASE allTownship WHEN 0 THEN null ELSE round(100.0 * township / allTownship, 1) END AS townshipPercent
ORDER BY upstream + township DESC, action
