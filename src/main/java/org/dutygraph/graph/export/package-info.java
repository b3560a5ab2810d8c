/** A graph as files for other programs: statements, GraphML, files for Neo4j's importer. */
@NullMarked
package org.dutygraph.graph.export;

import org.jspecify.annotations.NullMarked;
