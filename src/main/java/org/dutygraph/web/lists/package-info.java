/** Lists that come in, stand, and go: sending, reviewing, loading, unloading. */
@NullMarked
package org.dutygraph.web.lists;

import org.jspecify.annotations.NullMarked;
