/**
 * Turns plain rows into a duty list as written: title, edition, duties, clauses, and a fault for everything that is not
 * understood. Pure: it must not open files or identify departments.
 */
@NullMarked
package org.dutygraph.parse;

import org.jspecify.annotations.NullMarked;
