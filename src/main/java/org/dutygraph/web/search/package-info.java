/** What words find. */
@NullMarked
package org.dutygraph.web.search;

import org.jspecify.annotations.NullMarked;
