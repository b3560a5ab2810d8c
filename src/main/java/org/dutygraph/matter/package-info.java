/**
 * The same matter across townships: which duties concern one matter, which only overlap, and why; the comparison of two
 * townships. Pure; it must not read lists or open a graph.
 */
@NullMarked
package org.dutygraph.matter;

import org.jspecify.annotations.NullMarked;
