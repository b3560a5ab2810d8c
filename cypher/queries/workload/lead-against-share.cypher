// title: 牵头与参与之比 | Lead against shared
// description: 每个部门在共同承担的事项中牵头多少、随从多少，以及牵头所占比例。 | How often each department leads and how often it follows, and the share of the duties it leads.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: least – 至少事项数 | at least so many duties; type=int; default=1; min=1; max=10000
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: department – 部门 | department; link=department(departmentId)
// column: leads – 牵头事项 | duties led; unit=duties
// column: shares – 参与事项 | duties shared; unit=duties
// column: leadPercent – 牵头比例 | share led; unit=percent; type=decimal
// column: departmentId – 部门编号 | department id
// view: bar(department; leads, shares)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(d:Department)
WITH d, d.leads AS leads, d.shares AS shares
WHERE leads + shares >= $least
RETURN d.name AS department, leads, shares,
  round(100.0 * leads / (leads + shares), 1) AS leadPercent, d.id AS departmentId
ORDER BY leads + shares DESC, leads DESC, departmentId
LIMIT $limit
