/**
 * The same matter across townships: which duties concern one matter, which only overlap, and why; what two townships have
 * in common. Pure. It must never read a file of lists or open a graph.
 */
@NullMarked
package org.dutygraph.matter;

import org.jspecify.annotations.NullMarked;
