/** Writes one list in one transaction, and deletes one. No other package changes lists in an open graph. */
@NullMarked
package org.dutygraph.graph.write;

import org.jspecify.annotations.NullMarked;
