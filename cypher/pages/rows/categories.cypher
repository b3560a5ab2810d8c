// title: 事项类别 | Categories
// description: 现行清单的事项按类别各有多少。 | How many duties of the current lists each category has.
// param: region – 地区 | region; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: category – 类别 | category; link=category(categoryId)
// column: basic – 基本履职 | basic; unit=duties; rows=duties(category=categoryId, kind='BASIC', region=$region, edition=$edition)
// column: cooperative – 配合履职 | cooperative; unit=duties; rows=duties(category=categoryId, kind='COOPERATIVE', region=$region, edition=$edition)
// column: withdrawn – 上级收回 | withdrawn; unit=duties; rows=duties(category=categoryId, kind='WITHDRAWN', region=$region, edition=$edition)
// column: total – 合计 | total; unit=duties; rows=duties(category=categoryId, region=$region, edition=$edition)
// column: lists – 有这类事项的清单 | lists that have such; unit=lists
// column: categoryId – 类别编号 | category id
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
// What the list comes to stands with it.
UNWIND range(0, size(coalesce(l.categories, [])) - 1) AS i
WITH l.categories[i] AS name, sum(l.basic[i]) AS basic, sum(l.cooperative[i]) AS cooperative,
  sum(l.withdrawn[i]) AS withdrawn, count(*) AS lists
OPTIONAL MATCH (c:Category {id: name})
RETURN name AS category, basic, cooperative, withdrawn, basic + cooperative + withdrawn AS total, lists, c.id AS categoryId
ORDER BY total DESC, category
