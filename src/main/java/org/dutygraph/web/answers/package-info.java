/** What the pages ask of the graph, timed and noted. No page stands here. */
@NullMarked
package org.dutygraph.web.answers;

import org.jspecify.annotations.NullMarked;
