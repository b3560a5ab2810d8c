/** The tables behind the figures. */
@NullMarked
package org.dutygraph.web.rows;

import org.jspecify.annotations.NullMarked;
