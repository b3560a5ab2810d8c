/** Two places compared, as a page and for programs. */
@NullMarked
package org.dutygraph.web.compare;

import org.jspecify.annotations.NullMarked;
