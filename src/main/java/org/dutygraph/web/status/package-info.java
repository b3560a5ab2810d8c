/** The state of the program and of its graph. */
@NullMarked
package org.dutygraph.web.status;

import org.jspecify.annotations.NullMarked;
