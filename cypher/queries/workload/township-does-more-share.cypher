// title: 乡镇做得比部门多的占几成 | Share of duties in which the township does more
// description: 每个县（或每份清单）的配合履职事项里，乡镇一方做得比上级部门多的有几项、占几成；怎样算多，同“乡镇做得比部门多的事项”。 | Of the cooperative duties of each county (or list): in how many the township does more than the departments, and which part that is. What more means is said by “Duties in which the township does more”.
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: by – 比什么 | what is compared; type=choice(BOTH=条款和行为词/clauses and words of action|CLAUSES=条款/clauses|ACTIONS=行为词/words of action); default=BOTH
// param: per – 按什么分 | each row is of; type=choice(COUNTY=县市区/a county|LIST=清单/a list); default=COUNTY
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: place – 县市区或乡镇 | county or township; link=region(placeId)
// column: lists – 清单 | lists; unit=lists
// column: duties – 配合履职事项 | cooperative duties; unit=duties
// column: more – 乡镇做得多的 | in which the township does more; unit=duties
// column: percent – 占配合履职事项 | share; unit=percent; type=decimal
// column: placeId – 区划代码 | region code
// view: bar(place; percent)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})-[:ISSUED_FOR]->(t:Township)-[:PART_OF]->(county:Region)
// A word that a list does not keep is in none of its clauses.
WITH l, CASE $per WHEN 'LIST' THEN t ELSE county END AS place, coalesce(l.actions, []) AS words
OPTIONAL MATCH (l)<-[:LISTED_IN]-(d:Duty {kind: 'COOPERATIVE'})
WHERE $category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) }
WITH l, place, words, d, [(d)-[:HAS_CLAUSE]->(c:Clause) WHERE c.side = 'UPSTREAM' | c.text] AS upstream,
  [(d)-[:HAS_CLAUSE]->(c:Clause) WHERE c.side = 'TOWNSHIP' | c.text] AS township
WITH l, place, d, ($by = 'ACTIONS' OR size(township) > size(upstream)) AND ($by = 'CLAUSES' OR
  reduce(sum = 0, text IN township | sum + size([word IN words WHERE text CONTAINS word]))
  > reduce(sum = 0, text IN upstream | sum + size([word IN words WHERE text CONTAINS word]))) AS more
WITH place, count(DISTINCT l) AS lists, count(d) AS duties, count(CASE WHEN d IS NOT NULL AND more THEN 1 END) AS more
RETURN place.name AS place, lists, duties, more, CASE WHEN duties > 0 THEN round(100.0 * more / duties, 1) END AS percent,
  place.id AS placeId
ORDER BY coalesce(percent, -1) DESC, placeId
LIMIT $limit
