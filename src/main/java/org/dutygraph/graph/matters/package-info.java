/** Writes which matter every duty concerns, as {@code matter} judges. It makes no judgement of its own. */
@NullMarked
package org.dutygraph.graph.matters;

import org.jspecify.annotations.NullMarked;
