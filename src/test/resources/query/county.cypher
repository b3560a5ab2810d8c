// A county on a pinhead, laid out as the writer lays out lists: what each query and check has to find, and beside it
// what it must leave out (an older edition, another county, a department that only looks alike).
UNWIND [
  {id: '99', name: '示例省', level: 'PROVINCE', parent: null},
  {id: '9901', name: '示例州', level: 'PREFECTURE', parent: '99'},
  {id: '990101', name: '甲县', level: 'COUNTY', parent: '9901'},
  {id: '990102', name: '乙县', level: 'COUNTY', parent: '9901'},
  {id: '990101001', name: '东镇', level: 'TOWNSHIP', parent: '990101'},
  {id: '990101002', name: '西乡', level: 'TOWNSHIP', parent: '990101'},
  {id: '990102001', name: '南镇', level: 'TOWNSHIP', parent: '990102'},
  {id: '990102002', name: '北乡', level: 'TOWNSHIP', parent: '990102'}] AS row
CREATE (r:Region {id: row.id, name: row.name, level: row.level})
FOREACH (_ IN CASE row.level WHEN 'TOWNSHIP' THEN [1] ELSE [] END | SET r:Township:Actor)
WITH r, row
MATCH (above:Region {id: row.parent})
CREATE (r)-[:PART_OF]->(above);
UNWIND [
  {id: '990101:水利局', name: '甲县水利局', kind: '水利局', region: '990101', functions: ['水利'], management: 'LOCAL'},
  {id: '990101:应急管理局', name: '甲县应急管理局', kind: '应急管理局', region: '990101', functions: ['应急'], management: 'LOCAL'},
  {id: '990101:公安局', name: '甲县公安局', kind: '公安局', region: '990101', functions: ['公安'], management: 'DUAL'},
  {id: '990101:商务和工业局', name: '甲县商务和工业局', kind: '商务和工业局', region: '990101', functions: ['商务', '工业'], management: 'LOCAL'},
  {id: '990101:怪名办', name: '甲县怪名办', kind: '怪名办', region: '990101', functions: [], known: false},
  {id: '990102:水利局', name: '乙县水利局', kind: '水利局', region: '990102', functions: ['水利']},
  {id: '990102:商务局', name: '乙县商务局', kind: '商务局', region: '990102', functions: ['商务'], management: 'VERTICAL'}] AS row
CREATE (d:Department:Actor {id: row.id, name: row.name, kind: row.kind, known: coalesce(row.known, true),
  functions: row.functions, management: row.management})
WITH d, row
MATCH (r:Region {id: row.region})
CREATE (d)-[:IN_REGION]->(r)
MERGE (k:DepartmentKind {id: row.kind}) ON CREATE SET k.name = row.kind
CREATE (d)-[:OF_KIND]->(k)
WITH k, row
UNWIND row.functions AS name
MERGE (f:Function {id: name}) ON CREATE SET f.name = name
MERGE (k)-[:COVERS]->(f);
MATCH (part:Department {id: '990101:怪名办'}), (whole:Department {id: '990101:商务和工业局'})
CREATE (part)-[:PART_OF]->(whole);
CREATE (:Department:Actor {id: '990199:无区局', name: '无区局', kind: '无区局', known: true}),
  (:Party:Actor {id: '990101/承保机构', name: '承保机构'}),
  (:OpenClass:Actor {id: '其他有关部门', name: '其他有关部门'});
UNWIND [
  {id: '990101001/2024-07', township: '990101001', edition: '2024-07', until: '2025-07'},
  {id: '990101001/2025-07', township: '990101001', edition: '2025-07'},
  {id: '990101002/2025-07', township: '990101002', edition: '2025-07'},
  {id: '990102001/2025-07', township: '990102001', edition: '2025-07'},
  {id: '990102002/2025-07', township: '990102002', edition: '2025-07', until: '2025-07'}] AS row
MATCH (t:Township {id: row.township})
CREATE (l:DutyList {id: row.id, edition: row.edition, until: coalesce(row.until, '9999-12'), title: t.name + '履职事项清单', source: 'lists/' + t.name + row.edition + '.txt'})
CREATE (l)-[:ISSUED_FOR]->(t)
FOREACH (_ IN CASE WHEN row.id IN ['990101001/2024-07', '990102002/2025-07'] THEN [] ELSE [1] END |
  CREATE (t)-[:CURRENT_LIST]->(l));
// Lists and departments lie in their region, in every region above, and in the nation.
CREATE (nation:Region {id: '000000', name: '全国', level: 'NATION'})
WITH nation
MATCH (n:DutyList|Department)-[:ISSUED_FOR|IN_REGION]->(own:Region)
UNWIND [(own)-[:PART_OF*0..5]->(above) | above] + [nation] AS r
CREATE (n)-[:LIES_IN]->(r);
UNWIND [
  {list: '990101001/2025-07', label: 'B1', category: '党的建设', name: '加强党组织建设', line: 10},
  {list: '990101001/2025-07', label: 'B3', category: '民生服务', name: '高龄津贴初审', line: 12},
  {list: '990101001/2025-07', label: 'C1', category: '应急管理及消防', name: '防汛抗旱', line: 20,
    roles: [['LED_BY', '990101:水利局', '县水利局'], ['SHARED_WITH', '990101:应急管理局', '县应急局'], ['SHARED_WITH', '990101:公安局', '县公安局', true]]},
  {list: '990101001/2025-07', label: 'C2', category: '自治事务', name: '企业用电检查', line: 21,
    roles: [['LED_BY', '990101:商务和工业局', '县商工局', true], ['SHARED_WITH', '990101:应急管理局', '县应急管理局'], ['NAMES', '990101:公安局', '县公安局']]},
  {list: '990101001/2025-07', label: 'C3', category: '社会保障', name: '保险服务', line: 22,
    roles: [['LED_BY', '990101:怪名办', '怪名办'], ['SHARED_WITH', '其他有关部门', '其他有关部门']]},
  {list: '990101001/2025-07', label: 'C4', category: null, name: '无部门事项', line: 23},
  {list: '990101001/2025-07', label: 'W1', category: '自然资源', name: '林木采伐审批', line: 30, workMode: '直接办理',
    roles: [['TAKEN_OVER_BY', '990101:水利局', '县水利局'], ['TAKEN_OVER_BY', '990101:公安局', '县公安局']]},
  {list: '990101001/2025-07', label: 'W2', category: '综合政务', name: '旧表格统计', line: 31, ended: true},
  {list: '990101001/2025-07', label: 'W3', category: '综合政务', name: '旧证明开具', line: 32, ended: true,
    roles: [['TAKEN_OVER_BY', '990101:公安局', '县公安局']]},
  {list: '990101001/2025-07', label: 'W4', category: '综合政务', name: '旧台账报送', line: 33, workMode: '由县级部门会同本镇办理'},
  {list: '990101002/2025-07', label: 'B1', category: '党的建设', name: '加强党组织建设', line: 10},
  {list: '990101002/2025-07', label: 'B2', category: '党的建设', name: '加强党组织建设', line: 11},
  {list: '990101002/2025-07', label: 'C1', category: '应急管理及消防', name: '防汛抗旱', line: 20,
    roles: [['LED_BY', '990101:应急管理局', '县应急局'], ['SHARED_WITH', '990101:水利局', '县水利局']]},
  {list: '990102001/2025-07', label: 'B1', category: '党的建设', name: '党员教育', line: 10},
  {list: '990102001/2025-07', label: 'C1', category: '经济发展', name: '招商服务', line: 20,
    roles: [['LED_BY', '990102:商务局', '县商务局']]},
  {list: '990102001/2025-07', label: 'W1', category: '综合政务', name: '旧报表汇总', line: 30, ended: true}] AS row
MATCH (l:DutyList {id: row.list})-[:ISSUED_FOR]->(t)
CREATE (d:Duty {id: row.list + '/' + row.label, label: row.label, number: toInteger(substring(row.label, 1)), name: row.name,
  kind: CASE left(row.label, 1) WHEN 'B' THEN 'BASIC' WHEN 'C' THEN 'COOPERATIVE' ELSE 'WITHDRAWN' END,
  line: row.line, ended: coalesce(row.ended, false), workMode: row.workMode})
CREATE (d)-[:LISTED_IN]->(l), (d)-[:OF_TOWNSHIP]->(t)
FOREACH (name IN CASE WHEN row.category IS NULL THEN [] ELSE [row.category] END |
  MERGE (c:Category {id: name}) ON CREATE SET c.name = name
  CREATE (d)-[:IN_CATEGORY]->(c))
WITH d, coalesce(row.roles, []) AS roles
UNWIND range(0, size(roles) - 1) AS i
MATCH (a:Actor {id: roles[i][1]})
CREATE (d)-[r:$(roles[i][0])]->(a)
SET r.position = i + 1, r.surface = roles[i][2], r.silent = roles[i][3];
MATCH (d:Duty)-[r:LED_BY]->()
SET r.basis = CASE WHEN EXISTS { (d)-[:SHARED_WITH]->(:Department) } THEN 'FIRST' ELSE 'SOLE' END;
// 西乡 lists 县水利局 first and writes that 县应急局 leads.
MATCH (:Duty {id: '990101002/2025-07/C1'})-[r:LED_BY]->()
SET r.basis = 'WRITTEN', r.position = 2;
MATCH (:Duty {id: '990101002/2025-07/C1'})-[r:SHARED_WITH]->()
SET r.position = 1;
UNWIND [
  {duty: '990101001/2025-07/C1', label: 'U1', basis: 'SUBJECT', text: '县水利局牵头，会同县应急局制定防汛预案。',
    roles: [['PERFORMED_BY', '990101:水利局', '县水利局', 0, true], ['WITH', '990101:应急管理局', '县应急局', 9, false]]},
  {duty: '990101001/2025-07/C1', label: 'U2', basis: 'SUBJECT', text: '县应急局组织救援，报县水利局备案。',
    roles: [['PERFORMED_BY', '990101:应急管理局', '县应急局', 0, false], ['REPORTS_TO', '990101:水利局', '县水利局', 10, false]]},
  {duty: '990101001/2025-07/C1', label: 'T1', basis: 'TOWNSHIP', text: '开展巡查，上报县应急局。',
    roles: [['PERFORMED_BY', '990101001', '', -1, false], ['REPORTS_TO', '990101:应急管理局', '县应急局', 7, false]]},
  {duty: '990101001/2025-07/C2', label: 'U1', basis: 'AMBIGUOUS', text: '做好企业检查指导工作。'},
  {duty: '990101001/2025-07/C2', label: 'U2', basis: 'AMBIGUOUS', text: '做好企业检查指导工作；'},
  {duty: '990101001/2025-07/C2', label: 'U3', basis: 'SUBJECT', text: '县公安局、县应急局共同监督检查。',
    roles: [['PERFORMED_BY', '990101:公安局', '县公安局', 0, false], ['PERFORMED_BY', '990101:应急管理局', '县应急局', 5, false]]},
  {duty: '990101001/2025-07/C2', label: 'T1', basis: 'TOWNSHIP', text: '配合检查，宣传政策。',
    roles: [['PERFORMED_BY', '990101001', '', -1, false]]},
  {duty: '990101001/2025-07/C2', label: 'T2', basis: 'TOWNSHIP', text: '向西乡学习宣传。',
    roles: [['PERFORMED_BY', '990101001', '', -1, false]]},
  {duty: '990101001/2025-07/C3', label: 'U1', basis: 'HEADING', text: '审核保险材料。',
    roles: [['PERFORMED_BY', '990101:怪名办', '怪名办', -1, false]]},
  {duty: '990101001/2025-07/C3', label: 'U2', basis: 'SUBJECT', text: '承保机构负责审核理赔，推送至怪名办。',
    roles: [['PERFORMED_BY', '990101/承保机构', '承保机构', 0, false], ['REPORTS_TO', '990101:怪名办', '怪名办', 14, false]]},
  {duty: '990101002/2025-07/C1', label: 'U1', basis: 'SUBJECT', text: '县应急局牵头负责防汛。',
    roles: [['PERFORMED_BY', '990101:应急管理局', '县应急局', 0, true]]},
  {duty: '990101002/2025-07/C1', label: 'T1', basis: 'TOWNSHIP', text: '报县水利局审核，抄送远镇。',
    roles: [['PERFORMED_BY', '990101002', '', -1, false], ['REPORTS_TO', '990101:水利局', '县水利局', 1, false]]},
  {duty: '990102001/2025-07/C1', label: 'U1', basis: 'SOLE', text: '指导招商。',
    roles: [['PERFORMED_BY', '990102:商务局', '', -1, false], ['DIRECTS', '990102001', '', -1, false]]},
  {duty: '990102001/2025-07/C1', label: 'T1', basis: 'TOWNSHIP', text: '宣传招商。',
    roles: [['PERFORMED_BY', '990102001', '', -1, false]]},
  {duty: '990102001/2025-07/C1', label: 'T2', basis: 'TOWNSHIP', text: '统计招商情况。',
    roles: [['PERFORMED_BY', '990102001', '', -1, false]]}] AS row
MATCH (d:Duty {id: row.duty})
CREATE (d)-[:HAS_CLAUSE]->(c:Clause {id: row.duty + '/' + row.label, number: toInteger(substring(row.label, 1)), text: row.text,
  side: CASE left(row.label, 1) WHEN 'U' THEN 'UPSTREAM' ELSE 'TOWNSHIP' END, basis: row.basis, line: d.line})
WITH c, row, coalesce(row.roles, []) AS roles
UNWIND roles AS role
MATCH (a:Actor {id: role[1]})
CREATE (c)-[r:$(role[0])]->(a)
SET r.surface = role[2]
FOREACH (_ IN CASE WHEN role[3] < 0 THEN [] ELSE [1] END | SET r.start = role[3], r.end = role[3] + size(role[2]))
FOREACH (_ IN CASE role[0] WHEN 'PERFORMED_BY' THEN [1] ELSE [] END | SET r.lead = role[4], r.basis = row.basis);
// The older edition of 东镇: 水利局 led a duty there that must not count any more.
MATCH (l:DutyList {id: '990101001/2024-07'}), (t:Township {id: '990101001'}), (a:Actor {id: '990101:水利局'}),
  (c:Category {id: '应急管理及消防'})
CREATE (d:ArchivedDuty {id: '990101001/2024-07/C1', label: 'C1', number: 1, name: '防汛抗旱旧版', kind: 'COOPERATIVE', line: 20, ended: false})
CREATE (d)-[:LISTED_IN]->(l), (d)-[:OF_TOWNSHIP]->(t), (d)-[:LED_BY {position: 1, surface: '县水务局', basis: 'SOLE'}]->(a),
  (d)-[:IN_CATEGORY]->(c),
  (d)-[:HAS_CLAUSE]->(k:ArchivedClause {id: '990101001/2024-07/C1/U1', number: 1, side: 'UPSTREAM', basis: 'SOLE', text: '审核旧防汛预案。', line: 20}),
  (k)-[:PERFORMED_BY {surface: '', basis: 'SOLE', lead: false}]->(a);
UNWIND [
  {list: '990101001/2025-07', severity: 'WARNING', code: 'NUMBER_GAP', line: 12, found: '3', expected: '2', remedy: '核对来源'},
  {list: '990101001/2025-07', severity: 'INFO', code: 'BLANK_ROW', line: 14, found: '', expected: '一行', remedy: '无'},
  {list: '990101002/2025-07', severity: 'WARNING', code: 'OTHER_TOWNSHIP_NAMED', line: 20, found: '远镇', expected: '西乡', remedy: '是否抄录'},
  {list: '990101001/2025-07', severity: 'WARNING', code: 'DUPLICATE_CLAUSE', line: 21, found: 'C2/U2', expected: '一次', remedy: '删去'},
  {list: '990101001/2024-07', severity: 'ERROR', code: 'UNREAD_ROW', line: 9, found: '旧', expected: '一行', remedy: '核对来源'}] AS row
MATCH (l:DutyList {id: row.list})
CREATE (f:Fault {id: row.list + '/F' + row.line, severity: row.severity, code: row.code, line: row.line, found: row.found,
  expected: row.expected, remedy: row.remedy})-[:FOUND_IN]->(l);
// A list that was written since its duties were placed.
MATCH (l:DutyList {id: '990101002/2025-07'})
SET l.fingerprint = 'f2', l.placed = 'f1';
// Which duties are the same matter, as the writer places them: 西乡's B2 only just, 南镇's B1 by little not.
UNWIND [
  {id: '党组织~1', name: '加强党组织建设', duties: [['990101001/2025-07/B1', 1.0], ['990101002/2025-07/B1', 1.0], ['990101002/2025-07/B2', 0.65, '加强基层党组织建设']]},
  {id: '党员~2', name: '党员教育', duties: [['990102001/2025-07/B1', 1.0]]},
  {id: '防汛~3', name: '防汛抗旱', duties: [['990101001/2025-07/C1', 1.0], ['990101002/2025-07/C1', 1.0]]},
  {id: '报表~4', name: '旧表格统计', duties: [['990101001/2025-07/W2', 1.0], ['990102001/2025-07/W1', 0.8]]},
  {id: '服务~5', name: '招商服务', duties: [['990102001/2025-07/C1', 1.0], ['990101001/2025-07/W1', 0.75]]},
  {id: '津贴~6', name: '高龄津贴初审', duties: [['990101001/2025-07/B3', 1.0]]},
  {id: '用电~7', name: '企业用电检查', duties: [['990101001/2025-07/C2', 1.0]]}] AS row
CREATE (m:Matter {id: row.id, name: row.name, key: row.name})
WITH m, row
UNWIND row.duties AS place
MATCH (d:Duty {id: place[0]})
CREATE (d)-[:CONCERNS {score: place[1], evidence: 'NAME +' + place[1] + '0', wording: coalesce(place[2], d.name)}]->(m);
MATCH (d:Duty {id: '990102001/2025-07/B1'}), (m:Matter {id: '党组织~1'})
CREATE (d)-[:TOUCHES {score: 0.7, evidence: 'PART +0.70 (党)', relation: 'PARTLY', sameness: 0.6, samenessEvidence: 'NAME +0.60 (党)'}]->(m);
// The other way round, too: a pair that is apart by little is to be reviewed once.
MATCH (d:Duty {id: '990101001/2025-07/B1'}), (m:Matter {id: '党员~2'})
CREATE (d)-[:TOUCHES {score: 0.7, evidence: 'PART +0.70 (党)', relation: 'PARTLY', sameness: 0.6, samenessEvidence: 'NAME +0.60 (党)'}]->(m);
// The older edition's duty has another name, and was placed with its successor.
MATCH (d:ArchivedDuty {id: '990101001/2024-07/C1'}), (m:Matter {id: '防汛~3'})
CREATE (d)-[:CONCERNS {score: 0.9, evidence: 'NAME +0.90', wording: d.name}]->(m);
