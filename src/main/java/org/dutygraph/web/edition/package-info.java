/** Two editions of a list compared, as a page and for programs. */
@NullMarked
package org.dutygraph.web.edition;

import org.jspecify.annotations.NullMarked;
