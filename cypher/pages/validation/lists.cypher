// title: 现行清单的来源 | Sources of current lists
// description: 每份现行清单的编号和文件名。 | The id and the file name of each current list.
// column: id – 清单编号 | list id
// column: source – 文件 | file
MATCH (l:DutyList)
RETURN l.id AS id, l.source AS source
ORDER BY id
