// The duties of this list that are in the graph.
MATCH (l:DutyList {id: $list})<-[:LISTED_IN]-(d:Duty|ArchivedDuty)
RETURN d.id AS id, d.fingerprint AS fingerprint
