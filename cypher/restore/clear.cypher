// Everything but the schema.
MATCH (n) WHERE NOT n:SchemaVersion
DETACH DELETE n
