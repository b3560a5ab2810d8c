// A month finds the lists that were in force then.
CREATE INDEX duty_list_edition IF NOT EXISTS FOR (n:DutyList) ON (n.edition);
MATCH (t:Township)<-[:ISSUED_FOR]-(l:DutyList)
WITH t, l ORDER BY l.edition DESC
WITH t, collect(l) AS lists
UNWIND range(1, size(lists) - 1) AS i
WITH lists[i] AS l, lists[i - 1].edition AS until
SET l.until = until;
