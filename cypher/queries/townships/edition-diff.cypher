// title: 两版清单的变化 | Changes between two editions
// description: 一个乡镇街道的两版清单：新增、取消、换清单、改名、部门变化的事项，不说明版本时取最近两版。这里按名称和同一事项配对；/diff 页按内容和措辞配对，并有条款逐词对照。 | Two editions of one township’s list: duties added, gone, in another list, renamed, with other departments; the two newest where no month is given. Paired here by name and matter; the page /diff pairs by what they say and shows clauses word by word.
// param: township – 乡镇街道代码或名称 | township code or name; type=township
// param: before – 旧版（年月） | older edition (month); type=edition; default=
// param: after – 新版（年月） | newer edition (month); type=edition; default=
// column: change – 变化 | change
// column: kindBefore – 原清单 | list before
// column: kindAfter – 现清单 | list now
// column: before – 原名称 | name before; link=duty(beforeId)
// column: after – 现名称 | name now; link=duty(afterId)
// column: joined – 增加的部门 | departments joined; type=list
// column: left – 减少的部门 | departments left; type=list
// column: beforeId – 原编号 | id before
// column: afterId – 现编号 | id now
MATCH (:Township {id: $township})<-[:ISSUED_FOR]-(l:DutyList)
WITH l ORDER BY l.edition DESC
WITH collect(l) AS lists
WITH lists, [l IN lists WHERE $after IS NULL OR l.edition = $after][0] AS newer
WITH newer, [l IN lists WHERE CASE WHEN $before IS NULL THEN l.edition < newer.edition ELSE l.edition = $before END][0] AS older
WHERE older IS NOT NULL AND newer IS NOT NULL AND older <> newer
CALL (older) {
  MATCH (older)<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
  WITH d ORDER BY d.line, d.id
  RETURN collect({
    id: d.id, name: d.name, kind: d.kind,
    matter: [(d)-[:CONCERNS]->(m:Matter) | m.id][0],
    bodies: COLLECT {
      MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Actor)
      // An open class is none of the departments, and its place is named by the county alone: it is shown as written.
      RETURN CASE WHEN a:OpenClass THEN r.surface + '（统称）' ELSE a.name END AS body ORDER BY a.id
    }
  }) AS olds
}
CALL (newer) {
  MATCH (newer)<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
  WITH d ORDER BY d.line, d.id
  RETURN collect({
    id: d.id, name: d.name, kind: d.kind,
    matter: [(d)-[:CONCERNS]->(m:Matter) | m.id][0],
    bodies: COLLECT {
      MATCH (d)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(a:Actor)
      // An open class is none of the departments, and its place is named by the county alone: it is shown as written.
      RETURN CASE WHEN a:OpenClass THEN r.surface + '（统称）' ELSE a.name END AS body ORDER BY a.id
    }
  }) AS news
}
WITH olds, news, [o IN olds | o.name] AS oldNames, [n IN news | n.name] AS newNames
WITH news, [o IN olds | {
  old: o,
  new: CASE
    WHEN o.name IN newNames THEN [n IN news WHERE n.name = o.name][0]
    ELSE [n IN news WHERE n.matter = o.matter AND NOT n.name IN oldNames][0]
  END
}] AS pairs
WITH pairs, [p IN pairs WHERE p.new IS NOT NULL | p.new.id] AS paired, news
WITH pairs + [n IN news WHERE NOT n.id IN paired | {old: null, new: n}] AS pairs
UNWIND pairs AS p
WITH p.old AS old, p.new AS new,
  CASE WHEN p.old IS NULL THEN [] ELSE [b IN coalesce(p.new.bodies, []) WHERE NOT b IN p.old.bodies] END AS joined,
  CASE WHEN p.new IS NULL THEN [] ELSE [b IN coalesce(p.old.bodies, []) WHERE NOT b IN p.new.bodies] END AS left
WITH old, new, joined, left,
  CASE
    WHEN old IS NULL THEN 'added'
    WHEN new IS NULL THEN 'gone'
    WHEN old.kind <> new.kind THEN 'list'
    WHEN old.name <> new.name THEN 'name'
    WHEN size(joined) + size(left) > 0 THEN 'departments'
    ELSE 'alike'
  END AS change
WHERE change <> 'alike'
RETURN change, old.kind AS kindBefore, new.kind AS kindAfter, old.name AS before, new.name AS after, joined, left,
  old.id AS beforeId, new.id AS afterId
ORDER BY CASE change WHEN 'list' THEN 0 WHEN 'added' THEN 1 WHEN 'gone' THEN 2 WHEN 'name' THEN 3 ELSE 4 END,
  coalesce(afterId, beforeId)
