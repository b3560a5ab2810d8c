/** Sending, reviewing, loading, showing and unloading lists. */
@NullMarked
package org.dutygraph.web.lists;

import org.jspecify.annotations.NullMarked;
