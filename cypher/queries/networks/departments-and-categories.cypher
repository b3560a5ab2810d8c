// title: 部门与事项类别 | Departments and categories
// description: 部门与类别的双模网络的投影：两个部门（或部门种类）在同一类别中都有事项即有一条线，权重为共同的类别数；投影到类别时，权重为共同的部门种类数。 | The two-mode network of departments and categories, projected: a line joins two departments (or kinds of department) that have duties in the same category; its weight is how many categories they have in common. Projected onto categories, the weight is how many kinds of department they have in common.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: onto – 投影到 | projected onto; type=choice(department=部门/departments|kind=部门种类/kinds of department|category=类别/categories); default=kind
// param: least – 至少共同数 | minimum in common; type=int; default=1; min=1; max=10000
// column: one – 一方 | one
// column: other – 另一方 | the other
// column: common – 共同数 | in common; type=int
// column: oneId – 一方编号 | one's id
// column: otherId – 另一方编号 | the other's id
// define: one – 部门、部门种类或类别的名称。 | The name of a department, a kind of department or a category.
// define: other – 另一个部门、部门种类或类别的名称。 | The name of another department, kind of department or category.
// define: common – 双方都有牵头、参与或承接事项的类别数；投影到类别时，为在两个类别中都有事项的部门种类数。 | In how many categories both lead, share or took over duties, of categories, how many kinds of department have duties in both.
// define: oneId – 部门的编号，或种类、类别的名称。 | The department's id, or the name of the kind or category.
// define: otherId – 另一个部门的编号，或种类、类别的名称。 | The other department's id, or the name of the kind or category.
// view: network(one; other; common)
// network: oneId, otherId, common; undirected; labels=one, other
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
// What the lists put on each department in each category is kept with the lists.
UNWIND range(0, size(coalesce(l.loadDepartments, [])) - 1) AS i
WITH DISTINCT l.loadDepartments[i] AS id, l.loadCategories[i] AS category
WHERE category <> '（无类别）'
MATCH (d:Department {id: id})
WITH DISTINCT CASE $onto WHEN 'department' THEN d.id WHEN 'kind' THEN d.kind ELSE category END AS node,
  CASE $onto WHEN 'department' THEN d.name WHEN 'kind' THEN d.kind ELSE category END AS name,
  CASE $onto WHEN 'category' THEN d.kind ELSE category END AS over
ORDER BY node
WITH over, collect({id: node, name: name}) AS nodes
UNWIND range(0, size(nodes) - 2) AS i
UNWIND nodes[i + 1..] AS other
WITH nodes[i] AS one, other, count(*) AS common
WHERE common >= $least
RETURN one.name AS one, other.name AS other, common, one.id AS oneId, other.id AS otherId
ORDER BY common DESC, oneId, otherId
