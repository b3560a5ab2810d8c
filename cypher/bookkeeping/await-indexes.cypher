// Until every index holds what is in the graph; an hour is enough for a country.
CALL db.awaitIndexes(3600)
