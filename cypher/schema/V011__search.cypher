// What search asks. The tokens stand in the properties already (text cut into pairs of characters and into words), so
// that the index must take them as they are. Duties that are in the graph before it get theirs when this is applied.
CREATE FULLTEXT INDEX search_duties IF NOT EXISTS
FOR (n:Duty) ON EACH [n.searchName, n.searchUpstream, n.searchTownship, n.searchBodies, n.searchWithin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_names IF NOT EXISTS
FOR (n:Department|DepartmentKind|Region|Category|Matter) ON EACH [n.searchName, n.searchWithin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
