// title: 留痕的条款 | Clauses that leave traces
// description: 含有执法、台账、平台、时限四类词的条款，写明是哪一类、哪些词、在来源文件哪一行。词表是程序自带的，可以在表单里改，或复制这个查询另写；数的是词，是不是负担由人判断。基本履职和收回事项没有条款。 | Clauses that hold words of enforcement, ledgers, platforms or deadlines: the class, the words, and the line of the source. The word lists are the program's own and can be changed in the form, or in a copy of this query. Words are found, a person judges whether they are a burden. Basic and withdrawn duties have no clauses.
// param: enforcement – 执法的词 | words of enforcement; type=text; default=@ENFORCEMENT
// param: ledgers – 台账的词 | words of ledgers; type=text; default=@LEDGER
// param: platforms – 平台的词 | words of platforms; type=text; default=@PLATFORM
// param: deadlines – 时限的词，# 代表一个数字 | words of deadlines, # is a digit; type=text; default=@DEADLINE
// param: class – 哪一类 | class; type=choice(ENFORCEMENT=执法/enforcement|LEDGER=台账/ledgers|PLATFORM=平台/platforms|DEADLINE=时限/deadlines); default=
// param: side – 哪一方 | side; type=choice(UPSTREAM=上级部门/upstream|TOWNSHIP=乡镇/township); default=
// param: region – 地区 | region; type=region; default=
// param: category – 事项类别 | category; type=category; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: class – 哪一类 | class
// column: words – 词 | words; type=list
// column: clause – 条款 | clause
// column: side – 哪一方 | side
// column: performers – 责任主体 | performed by; type=list
// column: duty – 事项 | duty; link=duty(dutyId)
// column: category – 事项类别 | category; link=category(categoryId)
// column: township – 乡镇 | township; link=township(townshipId)
// column: source – 来源文件 | source
// column: line – 行号 | line; type=int
// column: clauseId – 条款编号 | clause id
// column: dutyId – 事项编号 | duty id
// column: categoryId – 类别编号 | category id
// column: townshipId – 区划代码 | region code
UNWIND [['ENFORCEMENT', $enforcement], ['LEDGER', $ledgers], ['PLATFORM', $platforms], ['DEADLINE', $deadlines]] AS list
UNWIND [word IN split(list[1], ' ') WHERE word <> ''] AS word
// A # is one digit; the word is looked for only where its other characters stand.
WITH collect({class: list[0], word: word, plain: replace(word, '#', ''), forms: CASE WHEN word CONTAINS '#'
  THEN [digit IN split('0 1 2 3 4 5 6 7 8 9 ０ １ ２ ３ ４ ５ ６ ７ ８ ９ 一 二 三 四 五 六 七 八 九 十 两 半', ' ') | replace(word, '#', digit)]
  ELSE [word] END}) AS words
WITH [word IN words WHERE $class IS NULL OR word.class = $class] AS words
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})-[:ISSUED_FOR]->(t:Township)
WITH words, l, t ORDER BY t.id
MATCH (l)<-[:LISTED_IN]-(d:Duty)-[:HAS_CLAUSE]->(c:Clause)
WHERE ($side IS NULL OR c.side = $side)
  AND ($category IS NULL OR EXISTS { (d)-[:IN_CATEGORY]->(:Category {id: $category}) })
WITH l, t, d, c, [word IN words WHERE c.text CONTAINS word.plain AND any(form IN word.forms WHERE c.text CONTAINS form)] AS found
UNWIND found AS one
WITH l, t, d, c, one.class AS class, collect(DISTINCT one.word) AS found
ORDER BY t.id, c.id, class
LIMIT $limit
OPTIONAL MATCH (d)-[:IN_CATEGORY]->(k:Category)
CALL (c) {
  OPTIONAL MATCH (c)-[:PERFORMED_BY]->(a)
  WITH DISTINCT a ORDER BY a.id
  RETURN collect(a.name) AS performers
}
RETURN class, found AS words, c.text AS clause, c.side AS side, performers, d.name AS duty, k.name AS category, t.name AS township,
  l.source AS source, c.line AS line, c.id AS clauseId, d.id AS dutyId, k.id AS categoryId, t.id AS townshipId
ORDER BY townshipId, clauseId, class
