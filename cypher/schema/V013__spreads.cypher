// Matters carry how far they are spread (matter/Spread); those that are in the graph before it are counted when this is
// applied. The most widespread ones are the first of this index.
CREATE INDEX matter_townships IF NOT EXISTS FOR (n:Matter) ON (n.townships);
