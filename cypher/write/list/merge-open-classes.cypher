// rows: id, name. A class such as 其他负有…职责的部门 is kept as written; it never becomes one department.
UNWIND $rows AS row
MERGE (o:Actor {id: row.id})
  ON CREATE SET o:OpenClass, o.name = row.name
