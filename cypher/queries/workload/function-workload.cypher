// title: 按职能比较各地区 | Functions compared across regions
// description: 部门合并各地不同，按基本职能比较：每个地区承担某项职能的部门、牵头和参与的事项数。 | Counties merge departments differently; by elementary function they can be compared: who covers it in each region, and the duties led and shared.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: function – 职能 | function
// column: region – 地区 | region; link=region(regionId)
// column: departments – 承担部门 | departments that cover it; type=list
// column: leads – 牵头事项 | duties led; unit=duties
// column: shares – 参与事项 | duties shared; unit=duties
// column: regionId – 区划代码 | region code
// view: heatmap(function; region; leads)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(d:Department)
MATCH (r:Region)<-[:IN_REGION]-(d)-[:OF_KIND]->(:DepartmentKind)-[:COVERS]->(f:Function)
WITH DISTINCT f, r, d ORDER BY d.id
WITH f, r, collect(d.name) AS departments,
  sum(d.leads) AS leads, sum(d.shares) AS shares
WHERE leads + shares > 0
RETURN f.name AS function, r.name AS region, departments, leads, shares, r.id AS regionId
ORDER BY function, leads + shares DESC, regionId
LIMIT $limit
