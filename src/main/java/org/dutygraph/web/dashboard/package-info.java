/** The first page. */
@NullMarked
package org.dutygraph.web.dashboard;

import org.jspecify.annotations.NullMarked;
