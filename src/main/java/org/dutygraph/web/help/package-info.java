/** The manual on the pages: its chapters as they stand in {@code src/docs/manual}. It knows nothing of the graph. */
@NullMarked
package org.dutygraph.web.help;

import org.jspecify.annotations.NullMarked;
