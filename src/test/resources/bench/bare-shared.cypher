// What lists share, once, before they are written in another way than the program's.
MERGE (t:Region:Township:Actor {id: $township})
MERGE (l:DutyList {id: $list})
WITH t
UNWIND $categories AS category
MERGE (:Category {id: category})
WITH DISTINCT t
UNWIND $actors AS actor
MERGE (a:Actor {id: actor})
