// title: 上下两级各做什么 | What each side does
// description: 审核、审批、指导、监督等行为词在上级部门条款和乡镇条款中出现的条数及比例。 | How many upstream and township clauses contain each word of action: review, approve, guide, supervise and so on.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// column: action – 行为 | action
// column: upstream – 上级部门条款 | upstream clauses; unit=clauses; rows=clauses(words=action, side='UPSTREAM', region=$region)
// column: township – 乡镇条款 | township clauses; unit=clauses; rows=clauses(words=action, side='TOWNSHIP', region=$region)
// column: upstreamPercent – 占上级部门条款 | of all upstream clauses; unit=percent; type=decimal
// column: townshipPercent – 占乡镇条款 | of all township clauses; unit=percent; type=decimal
// view: bar(action; upstream, township)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
// Every list keeps how many of its clauses hold each of the words.
WITH collect({actions: l.actions, upstream: l.actionsUpstream, township: l.actionsTownship}) AS lists,
  sum(reduce(n = 0, each IN coalesce(l.upstream, []) | n + each)) AS allUpstream,
  sum(reduce(n = 0, each IN coalesce(l.township, []) | n + each)) AS allTownship
CALL (lists) {
  UNWIND lists AS list
  UNWIND range(0, size(coalesce(list.actions, [])) - 1) AS i
  RETURN list.actions[i] AS action, sum(list.upstream[i]) AS upstream, sum(list.township[i]) AS township
}
RETURN action, upstream, township,
  CASE allUpstream WHEN 0 THEN null ELSE round(100.0 * upstream / allUpstream, 1) END AS upstreamPercent,
  CASE allTownship WHEN 0 THEN null ELSE round(100.0 * township / allTownship, 1) END AS townshipPercent
ORDER BY upstream + township DESC, action
