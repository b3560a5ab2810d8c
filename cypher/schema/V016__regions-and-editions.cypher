// The lists in force in a month, and those in force now (until 9999-12).
CREATE INDEX duty_list_until IF NOT EXISTS FOR (n:DutyList) ON (n.until);
