// title: 同一事项的数字 | Matters in figures
// description: 有多少同一事项，多少见于几个乡镇，多少放在不同的清单里。 | How many matters, how many in several townships, how many in different lists.
// column: matters – 同一事项 | matters; unit=matters
// column: shared – 见于几个乡镇 | in several townships; unit=matters
// column: lists – 放在不同清单 | in different lists; unit=matters
// column: townships – 乡镇 | townships; unit=townships
MATCH (m:Matter)
WHERE m.townships > 0
WITH count(m) AS matters, sum(CASE WHEN m.townships > 1 THEN 1 ELSE 0 END) AS shared,
  sum(CASE WHEN m.townships > m.basic AND m.townships > m.cooperative AND m.townships > m.withdrawn THEN 1 ELSE 0 END) AS lists
RETURN matters, shared, lists, COUNT { (:Township)-[:CURRENT_LIST]->() } AS townships
