// Lists that were written without a correction that is in force, or with one that no longer is.
// actors: maps of id and township; names: maps of id, name and the region in whose lists a
// kind is given (empty for others), those that were not looked for yet; standing: all ids in force;
// written: ids of lists that were just written, in which every name is looked for (everyName)
CALL () {
  UNWIND $actors AS actor
  MATCH (:Township {id: actor.township})<-[:ISSUED_FOR]-(l:DutyList)
  WHERE NOT actor.id IN coalesce(l.corrections, [])
  RETURN l
  UNION
  MATCH (l:DutyList)
  WHERE any(id IN l.corrections WHERE NOT id IN $standing)
  RETURN l
  UNION
  UNWIND $names AS sought
  MATCH (l:DutyList)
  WHERE NOT sought.id IN coalesce(l.corrections, [])
    AND (sought.within <> '' AND l.id STARTS WITH sought.within
      OR EXISTS { (l)<-[:LISTED_IN]-(d:Duty|ArchivedDuty) WHERE any(cell IN d.row WHERE cell CONTAINS sought.name) })
  RETURN l
  UNION
  UNWIND $everyName AS sought
  UNWIND $written AS id
  MATCH (l:DutyList {id: id})
  WHERE NOT sought.id IN coalesce(l.corrections, [])
    AND (sought.within <> '' AND l.id STARTS WITH sought.within
      OR EXISTS { (l)<-[:LISTED_IN]-(d:Duty|ArchivedDuty) WHERE any(cell IN d.row WHERE cell CONTAINS sought.name) })
  RETURN l
}
RETURN DISTINCT l.id AS id ORDER BY id
