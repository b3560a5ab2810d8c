/** Runs the pages' queries on the graph, with metrics and the audit. This package has no page. */
@NullMarked
package org.dutygraph.web.answers;

import org.jspecify.annotations.NullMarked;
