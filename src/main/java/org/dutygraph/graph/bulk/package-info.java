/** A new graph of very many lists by Neo4j's offline importer. It writes what {@code graph.write} writes. */
@NullMarked
package org.dutygraph.graph.bulk;

import org.jspecify.annotations.NullMarked;
