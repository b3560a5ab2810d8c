// title: 按职能比较各地区 | Functions compared across regions
// description: 部门合并各地不同，按基本职能比较：每个地区承担某项职能的部门、牵头（写明、单独或列首）和参与的事项数。一个部门承担几项职能的，它的事项平均分给各项职能，各职能之和就是事项数。种类未识别的部门没有职能，不在其中。选了地区时，数的是该地区清单里的事项。 | Counties merge departments differently; by elementary function they can be compared: who covers it in each region, and the duties led (written, sole or first listed) and shared. The duties of a department that covers several functions are split evenly among them, so that all functions add up to the duties. A department of an unknown kind has no function and is not here. Of a region, the duties of its lists are counted.
// param: region – 地区代码或名称 | region code or name; type=region; default=
// param: limit – 行数 | rows; type=int; default=10000; min=1; max=100000
// column: function – 职能 | function
// column: region – 地区 | region; link=region(regionId)
// column: departments – 承担部门 | departments that cover it; type=list; link=department(departmentIds)
// column: leads – 牵头、单独负责或列首的事项 | duties led; unit=duties; type=decimal
// column: shares – 参与事项 | duties shared; unit=duties; type=decimal
// column: regionId – 区划代码 | region code
// column: departmentIds – 部门编号 | ids of these departments; type=list
// view: heatmap(function; region; leads)
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList {until: '9999-12'})
// What the lists put on each department is kept with the lists.
UNWIND range(0, size(coalesce(l.loadDepartments, [])) - 1) AS i
WITH l.loadDepartments[i] AS id, sum(l.loadLed[i]) AS led, sum(l.loadShared[i]) AS shared
MATCH (d:Department {id: id})
// Its own functions: those of its kind may come from another county, where it is merged with more.
MATCH (r:Region)<-[:IN_REGION]-(d)
UNWIND d.functions AS function
WITH function, r, d, led, shared, size(d.functions) AS functions ORDER BY d.id
WITH function, r, collect(d.name) AS departments, collect(d.id) AS departmentIds,
  sum(1.0 * led / functions) AS leads, sum(1.0 * shared / functions) AS shares
WHERE leads + shares > 0
RETURN function, r.name AS region, departments, round(leads, 2) AS leads, round(shares, 2) AS shares, r.id AS regionId, departmentIds
ORDER BY function, leads + shares DESC, regionId
LIMIT $limit
