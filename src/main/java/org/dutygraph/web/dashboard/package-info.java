/** The first page, with its warm-up. */
@NullMarked
package org.dutygraph.web.dashboard;

import org.jspecify.annotations.NullMarked;
