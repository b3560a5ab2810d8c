/** What the pages ask of the graph, with times and the audit. It holds no page. */
@NullMarked
package org.dutygraph.web.answers;

import org.jspecify.annotations.NullMarked;
