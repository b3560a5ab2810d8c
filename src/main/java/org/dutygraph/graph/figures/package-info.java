/** Figures that are kept with a list. Each is computed here and nowhere else, from the list alone. */
@NullMarked
package org.dutygraph.graph.figures;

import org.jspecify.annotations.NullMarked;
