// title: 有清单的县 | Counties with lists
// description: 有现行清单的县，各有多少份；先选一个，总览就是这个县的。 | The counties that have current lists, and how many; the one that is chosen first is what the dashboard is of.
// column: id – 区划代码 | code
// column: name – 县 | county; link=region(id)
// column: lists – 现行清单 | current lists; unit=lists
MATCH (county:Region {level: 'COUNTY'})<-[:PART_OF]-(t:Township)
WHERE EXISTS { (t)-[:CURRENT_LIST]->(:DutyList) }
RETURN county.id AS id, county.name AS name, count(t) AS lists
ORDER BY id
LIMIT 24
