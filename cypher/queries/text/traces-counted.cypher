// title: 留痕的条款数 | Clauses that leave traces, counted
// description: 每个部门、乡镇、县或类别有多少条款含有执法、台账、平台、时限的词，占它全部条款的几成。词表同“留痕的条款”；按部门分时，数的是由该部门承担的条款。 | How many clauses of each department, township, county or category hold words of enforcement, ledgers, platforms or deadlines, and which part of all its clauses they are. The word lists are those of “Clauses that leave traces”; of a department, the clauses that it performs are counted.
// param: enforcement – 执法的词 | words of enforcement; type=text; default=@ENFORCEMENT
// param: ledgers – 台账的词 | words of ledgers; type=text; default=@LEDGER
// param: platforms – 平台的词 | words of platforms; type=text; default=@PLATFORM
// param: deadlines – 时限的词，# 代表一个数字 | words of deadlines, # is a digit; type=text; default=@DEADLINE
// param: by – 按什么分 | each row is of; type=choice(DEPARTMENT=部门/a department|TOWNSHIP=乡镇/a township|COUNTY=县市区/a county|CATEGORY=事项类别/a category); default=DEPARTMENT
// param: side – 哪一方 | side; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: item – 部门、乡镇、县或类别 | department, township, county or category
// column: clauses – 条款 | clauses; unit=clauses
// column: withWords – 含有这些词的条款 | clauses with such words; unit=clauses
// column: percent – 占条款 | share; unit=percent; type=decimal
// column: enforcement – 执法 | enforcement; unit=clauses
// column: ledgers – 台账 | ledgers; unit=clauses
// column: platforms – 平台 | platforms; unit=clauses
// column: deadlines – 时限 | deadlines; unit=clauses
// column: duties – 涉及事项 | duties; unit=duties
// column: itemId – 编号 | id
// view: bar(item; enforcement, ledgers, platforms, deadlines)
UNWIND [['ENFORCEMENT', $enforcement], ['LEDGER', $ledgers], ['PLATFORM', $platforms], ['DEADLINE', $deadlines]] AS list
UNWIND [word IN split(list[1], ' ') WHERE word <> ''] AS word
// A # is one digit; the word is looked for only where its other characters stand.
WITH collect({class: list[0], word: word, plain: replace(word, '#', ''), forms: CASE WHEN word CONTAINS '#'
  THEN [digit IN split('0 1 2 3 4 5 6 7 8 9 ０ １ ２ ３ ４ ５ ６ ７ ８ ９ 一 二 三 四 五 六 七 八 九 十 两 半', ' ') | replace(word, '#', digit)]
  ELSE [word] END}) AS words
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})-[:ISSUED_FOR]->(t:Township)-[:PART_OF]->(county:Region)
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)
WHERE ($side IS NULL OR c.side = $side)
  AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
WITH t, county, d, c, [word IN words WHERE c.text CONTAINS word.plain AND any(form IN word.forms WHERE c.text CONTAINS form) | word.class] AS found
UNWIND CASE $by WHEN 'DEPARTMENT' THEN COLLECT { MATCH (c)-[:PERFORMED_BY]->(a:Department) RETURN DISTINCT a }
  WHEN 'TOWNSHIP' THEN [t] WHEN 'COUNTY' THEN [county] ELSE COLLECT { MATCH (d)-[:IN_CATEGORY]->(k:Category) RETURN k } END AS item
WITH item, count(c) AS clauses, count(CASE WHEN found <> [] THEN 1 END) AS withWords,
  count(CASE WHEN 'ENFORCEMENT' IN found THEN 1 END) AS enforcement, count(CASE WHEN 'LEDGER' IN found THEN 1 END) AS ledgers,
  count(CASE WHEN 'PLATFORM' IN found THEN 1 END) AS platforms, count(CASE WHEN 'DEADLINE' IN found THEN 1 END) AS deadlines,
  count(DISTINCT CASE WHEN found <> [] THEN d END) AS duties
RETURN item.name AS item, clauses, withWords, round(100.0 * withWords / clauses, 1) AS percent, enforcement, ledgers, platforms, deadlines,
  duties, item.id AS itemId
ORDER BY withWords DESC, itemId
LIMIT $limit
