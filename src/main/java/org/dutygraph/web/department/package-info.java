/** A department, and a kind of department. */
@NullMarked
package org.dutygraph.web.department;

import org.jspecify.annotations.NullMarked;
