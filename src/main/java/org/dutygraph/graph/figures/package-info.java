/** Figures that are kept with a list. Each is computed only here, from the list alone. */
@NullMarked
package org.dutygraph.graph.figures;

import org.jspecify.annotations.NullMarked;
