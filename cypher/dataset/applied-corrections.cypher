// The corrections that the lists were written with. What they say stands in their files, not in the graph.
MATCH (:Region {id: coalesce($region, '000000')})<-[:LIES_IN]-(l:DutyList)
WHERE $edition IS NULL OR l.edition <= $edition < l.until
UNWIND l.corrections AS id
RETURN DISTINCT id ORDER BY id
