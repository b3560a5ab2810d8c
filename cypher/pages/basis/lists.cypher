// title: 依据的清单 | The lists that it rests on
// description: 一个地区在一个时点的清单有多少份，前几份叫什么；印出来的页面和保存的图片上写着。 | How many lists a region has at a time, and what the first are called; printed pages and saved pictures say so.
// param: region – 地区 | region; type=region; default=
// param: other – 另一个地区 | another region; type=region; default=
// param: edition – 时点（年月） | as of (month); type=edition; default=
// column: lists – 清单 | lists; unit=lists
// column: titles – 名称 | titles; type=list
UNWIND [coalesce($region, '000000'), $other] AS place
MATCH (:Region {id: place})<-[:LIES_IN]-(l:DutyList)
WHERE l.edition <= coalesce($edition, '9999') < l.until
WITH DISTINCT l ORDER BY l.id
WITH count(l) AS lists, collect(l.title) AS titles
RETURN lists, titles[..4] AS titles
