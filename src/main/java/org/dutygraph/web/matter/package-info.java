/** Matters: all of them, one of them, and the pairs that a user decides on. */
@NullMarked
package org.dutygraph.web.matter;

import org.jspecify.annotations.NullMarked;
