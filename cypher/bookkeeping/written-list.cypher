// What a list was parsed to, without its duties.
MATCH (l:DutyList {id: $list})
RETURN l.fingerprint AS fingerprint, l.source AS source, l.sha256 AS sha256, l.title AS title, l.place AS place, l.edition AS edition, l.order AS order,
  COLLECT {
    MATCH (f:Fault {parsing: true})-[:FOUND_IN]->(l)
    RETURN f {.severity, .code, .line, .place, .part, .found, .expected, .remedy} AS fault
    ORDER BY toInteger(split(f.id, '/F')[-1])
  } AS faults
