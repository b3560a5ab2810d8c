/** The dataset as one file to take away. */
@NullMarked
package org.dutygraph.web.dataset;

import org.jspecify.annotations.NullMarked;
