// title: 主体的页面 | The page of a body
// description: 条款里的主体是部门、部门种类、乡镇，还是没有自己页面的主体。 | Whether a body of a clause is a department, a kind of department, a township, or one without a page of its own.
// param: actor – 编号，或归并后的名称 | an id, or the name that it is grouped under; type=text
// column: page – 页面 | page
// column: id – 编号 | id
OPTIONAL MATCH (a:Actor {id: $actor})
OPTIONAL MATCH (k:DepartmentKind {id: $actor})
RETURN CASE
    WHEN a:Department THEN 'department'
    WHEN a:Township THEN 'township'
    WHEN a IS NULL AND k IS NOT NULL THEN 'kind'
    WHEN $actor = '乡镇街道' THEN 'townships'
    ELSE 'clauses'
  END AS page, $actor AS id
