/** Matters: all of them, one of them, and the pairs that a person decides on. */
@NullMarked
package org.dutygraph.web.matter;

import org.jspecify.annotations.NullMarked;
