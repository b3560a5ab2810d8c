// title: 不认识的类别 | Category outside the known ones
// description: 类别不在各地清单通用的类别之内，可能是错字或串行。 | The category is none of those that published lists use; perhaps a slip, or text of another column.
// severity: info
// remedy: 核对类别写法；确属地方自设的，列入已认可清单。 | Compare the wording; accept the finding where a place has a category of its own.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=10000
// column: subject – 对象编号 | subject
// column: duties – 事项 | duties; unit=duties
// column: example – 举例 | one of them
MATCH (c:Category)
WHERE NOT c.name IN ['党的建设', '经济发展', '民生服务', '平安法治', '精神文明建设', '乡村振兴', '社会管理', '社会保障', '安全稳定',
  '民族宗教', '自然资源', '生态环保', '城乡建设', '交通运输', '商贸流通', '文化和旅游', '卫生健康', '应急管理及消防', '市场监管',
  '投资促进', '人民武装', '综合政务', '教育培训监管']
MATCH (c)<-[:IN_CATEGORY]-(d:Duty)
WHERE $region IS NULL OR EXISTS { (d)-[:LISTED_IN]->(:DutyList)-[:LIES_IN]->(:Region {id: $region}) }
WITH c, count(d) AS duties, min(d.id) AS first
MATCH (example:Duty {id: first})
RETURN c.id AS subject, duties, example.id + ' ' + example.name AS example
ORDER BY subject
LIMIT $limit
