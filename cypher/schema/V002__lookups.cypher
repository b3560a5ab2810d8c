// People ask by name, not by code.
CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name);
CREATE INDEX department_name IF NOT EXISTS FOR (n:Department) ON (n.name);
CREATE INDEX department_kind IF NOT EXISTS FOR (n:Department) ON (n.kind);
CREATE INDEX duty_kind IF NOT EXISTS FOR (n:Duty) ON (n.kind);
CREATE INDEX clause_basis IF NOT EXISTS FOR (n:Clause) ON (n.basis);
