/** Writes one list in one transaction, and takes one out. Nobody else changes lists in an open graph. */
@NullMarked
package org.dutygraph.graph.write;

import org.jspecify.annotations.NullMarked;
