/**
 * Queries the graph: the catalogue of saved queries and checks, the guard of ad-hoc statements, running, and result
 * formats. A query is a file under {@code cypher/} whose header describes its columns; a new one needs no code here.
 * This room knows no duty types and never writes to the graph.
 */
@NullMarked
package org.dutygraph.query;

import org.jspecify.annotations.NullMarked;
