/** Search by words. */
@NullMarked
package org.dutygraph.web.search;

import org.jspecify.annotations.NullMarked;
