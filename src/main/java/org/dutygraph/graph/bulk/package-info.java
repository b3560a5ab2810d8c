/** Makes a new graph of very many lists with Neo4j's offline importer. It writes the same as {@code graph.write}. */
@NullMarked
package org.dutygraph.graph.bulk;

import org.jspecify.annotations.NullMarked;
