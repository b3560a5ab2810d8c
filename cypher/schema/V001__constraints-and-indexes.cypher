// The model of 2026-12-02: lists as they were written, corrections, by whom departments are managed, the rule of a part. Before the first
// release this line changes with what a load writes, so that a graph with other figures is refused and its lists are loaded again.
// One identity, one node: every load finds its nodes by these, and two loads at once cannot make duplicates.
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (n:Region) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT township_id IF NOT EXISTS FOR (n:Township) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT duty_list_id IF NOT EXISTS FOR (n:DutyList) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT duty_id IF NOT EXISTS FOR (n:Duty) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT archived_duty_id IF NOT EXISTS FOR (n:ArchivedDuty) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT clause_id IF NOT EXISTS FOR (n:Clause) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT archived_clause_id IF NOT EXISTS FOR (n:ArchivedClause) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT category_id IF NOT EXISTS FOR (n:Category) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT department_id IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT department_kind_id IF NOT EXISTS FOR (n:DepartmentKind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT function_id IF NOT EXISTS FOR (n:Function) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (n:Party) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT matter_id IF NOT EXISTS FOR (n:Matter) REQUIRE n.id IS UNIQUE;
// All that can act in a clause (department, township, party, open class) also have the label :Actor, so that one look-up
// finds them.
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT fault_id IF NOT EXISTS FOR (n:Fault) REQUIRE n.id IS UNIQUE;
// Users search by name, not by code.
CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name);
CREATE INDEX department_name IF NOT EXISTS FOR (n:Department) ON (n.name);
CREATE INDEX matter_name IF NOT EXISTS FOR (n:Matter) ON (n.name);
CREATE INDEX department_kind IF NOT EXISTS FOR (n:Department) ON (n.kind);
CREATE INDEX duty_kind IF NOT EXISTS FOR (n:Duty) ON (n.kind);
CREATE INDEX clause_basis IF NOT EXISTS FOR (n:Clause) ON (n.basis);
// For the lists that were in force in a month; those in force now have until 9999-12.
CREATE INDEX duty_list_edition IF NOT EXISTS FOR (n:DutyList) ON (n.edition);
CREATE INDEX duty_list_until IF NOT EXISTS FOR (n:DutyList) ON (n.until);
// For the duties with the most departments, and the matters in the most townships.
CREATE INDEX duty_departments IF NOT EXISTS FOR (n:Duty) ON (n.departments);
CREATE INDEX matter_townships IF NOT EXISTS FOR (n:Matter) ON (n.townships);
// For search. The properties already hold tokens (pairs of characters, and words), so the index does not analyse them.
CREATE FULLTEXT INDEX search_duties IF NOT EXISTS
FOR (n:Duty) ON EACH [n.searchName, n.searchUpstream, n.searchTownship, n.searchBodies, n.searchWithin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
CREATE FULLTEXT INDEX search_names IF NOT EXISTS
FOR (n:Department|DepartmentKind|Region|Category|Matter) ON EACH [n.searchName, n.searchWithin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
