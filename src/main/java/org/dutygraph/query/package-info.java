/**
 * Asks the graph: the catalogue of saved queries and checks, the guard of ad-hoc statements, running, and the formats
 * of results. A query is a file under {@code cypher/}; a new one needs no code here. This room must never know a duty
 * type, nor write to the graph: what a row means is said by the file's own header.
 */
@NullMarked
package org.dutygraph.query;

import org.jspecify.annotations.NullMarked;
