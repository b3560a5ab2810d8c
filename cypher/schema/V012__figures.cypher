// Figures are kept with what they are of (graph/ListFigures); lists that are in the graph before it get theirs when this
// is applied. The duties with the most departments are the first of this index.
CREATE INDEX duty_departments IF NOT EXISTS FOR (n:Duty) ON (n.departments);
