// title: 收回事项的去向 | What became of withdrawn duties
// description: 每个事项类别的收回事项：由部门承接、不再开展、没有写明去向的各多少。 | The withdrawn duties of each category: taken over by a department, ended, or without a word on who does it.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: category – 事项类别 | category; link=category(categoryId)
// column: withdrawn – 收回事项 | withdrawn duties; unit=duties; rows=duties(category=categoryId, kind='WITHDRAWN', region=$region, edition=$edition)
// column: takenOver – 部门承接 | taken over; unit=duties; rows=duties(category=categoryId, kind='WITHDRAWN', outcome='TAKEN_OVER', region=$region, edition=$edition)
// column: ended – 不再开展 | ended; unit=duties; rows=duties(category=categoryId, kind='WITHDRAWN', outcome='ENDED', region=$region, edition=$edition)
// column: open – 没有写明 | not said; unit=duties; rows=duties(category=categoryId, kind='WITHDRAWN', outcome='OPEN', region=$region, edition=$edition)
// column: takenOverPercent – 部门承接的比例 | share taken over; unit=percent; type=decimal
// column: lists – 有这类收回事项的清单 | lists that have such; unit=lists
// column: categoryId – 类别编号 | category id
// view: stacked-bar(category; takenOver, ended, open)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
// What the list comes to stands with it.
WITH coalesce(l.categories, []) AS categories, l.withdrawn AS withdrawn, l.takenOver AS takenOver, l.ended AS ended
UNWIND range(0, size(categories) - 1) AS i
WITH categories[i] AS name, withdrawn[i] AS withdrawn, takenOver[i] AS takenOver, ended[i] AS ended
WHERE withdrawn > 0
WITH name, sum(withdrawn) AS withdrawn, sum(takenOver) AS takenOver, sum(ended) AS ended, count(*) AS lists
OPTIONAL MATCH (c:Category {id: name})
RETURN c.name AS category, withdrawn, takenOver, ended, withdrawn - takenOver - ended AS open,
  round(100.0 * takenOver / withdrawn, 1) AS takenOverPercent, lists, c.id AS categoryId
ORDER BY withdrawn DESC, name
