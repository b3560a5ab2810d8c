// Lists carry what they put on each department (graph/ListLoads); those that are in the graph before it get theirs when this
// is applied. It takes no statement.
