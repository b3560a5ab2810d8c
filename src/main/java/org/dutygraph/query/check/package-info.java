/** Runs the checks, and sets their findings beside those that a person accepted. */
@NullMarked
package org.dutygraph.query.check;

import org.jspecify.annotations.NullMarked;
