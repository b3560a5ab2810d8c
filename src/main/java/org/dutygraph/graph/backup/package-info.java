/** A graph kept in one file, and brought back from it, whole or not at all. */
@NullMarked
package org.dutygraph.graph.backup;

import org.jspecify.annotations.NullMarked;
