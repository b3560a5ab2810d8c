// Matters carry the duty that speaks for each of their wordings, and how many bear it (matter/Spread); those that are in the
// graph before it get theirs when this is applied. It takes no statement.
