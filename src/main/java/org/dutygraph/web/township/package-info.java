/** One township. */
@NullMarked
package org.dutygraph.web.township;

import org.jspecify.annotations.NullMarked;
