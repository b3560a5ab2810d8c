/** Writes which matter every duty concerns, as {@code matter} judges. This package does not judge. */
@NullMarked
package org.dutygraph.graph.matters;

import org.jspecify.annotations.NullMarked;
