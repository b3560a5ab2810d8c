// ids: element ids of departments, parties, open classes and categories that may have lost their last duty.
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
SET n.swept = true
REMOVE n.swept
WITH n
// A department that only its parts need goes with the last of them.
WHERE NOT EXISTS { (n)<-[:PART_OF*0..3]-(:Department|Party|OpenClass|Category)<-[]-(other) WHERE NOT other:Department }
DETACH DELETE n
