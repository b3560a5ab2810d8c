/** One duty with its clauses. */
@NullMarked
package org.dutygraph.web.duty;

import org.jspecify.annotations.NullMarked;
