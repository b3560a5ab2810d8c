-- All tables joined once: a row for each part of a body in a clause, with the clause, its duty and its list.
CREATE VIEW "parts" AS
SELECT a.*, b."type", b."name" AS "body", c."duty_id", c."side", c."text", d."list_id", d."kind", d."category", d."name" AS "duty",
  l."township", l."edition", l."current"
FROM "actors" a
JOIN "bodies" b ON b."body_id" = a."body_id"
JOIN "clauses" c ON c."clause_id" = a."clause_id"
JOIN "duties" d ON d."duty_id" = c."duty_id"
JOIN "lists" l ON l."list_id" = d."list_id";
