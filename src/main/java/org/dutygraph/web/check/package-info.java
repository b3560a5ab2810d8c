/** The checks and their findings. */
@NullMarked
package org.dutygraph.web.check;

import org.jspecify.annotations.NullMarked;
