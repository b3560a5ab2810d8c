/** Backs a graph up into one file, and restores it completely or not at all. */
@NullMarked
package org.dutygraph.graph.backup;

import org.jspecify.annotations.NullMarked;
