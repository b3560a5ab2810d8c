/** Reads editions of lists from the graph for a comparison. */
@NullMarked
package org.dutygraph.graph.editions;

import org.jspecify.annotations.NullMarked;
