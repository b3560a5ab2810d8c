/** Reads editions of lists out of the graph, ready to be compared. */
@NullMarked
package org.dutygraph.graph.editions;

import org.jspecify.annotations.NullMarked;
