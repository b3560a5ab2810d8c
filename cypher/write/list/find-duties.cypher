// What of this list stands in the graph already.
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
RETURN d.id AS id, d.fingerprint AS fingerprint
