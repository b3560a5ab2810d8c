/**
 * Turns plain rows into a duty list as it is written: title, edition, duties, clauses, and a fault for whatever is not
 * understood. Pure; it must never open a file, nor know who a department is.
 */
@NullMarked
package org.dutygraph.parse;

import org.jspecify.annotations.NullMarked;
