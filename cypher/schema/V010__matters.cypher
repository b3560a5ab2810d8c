// A matter is found by its id; its key is the wording that it is built around.
CREATE CONSTRAINT matter_id IF NOT EXISTS FOR (n:Matter) REQUIRE n.id IS UNIQUE;
CREATE INDEX matter_name IF NOT EXISTS FOR (n:Matter) ON (n.name);
