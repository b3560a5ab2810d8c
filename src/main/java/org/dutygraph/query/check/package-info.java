/** Runs the checks, and compares their findings with those that a person accepted. */
@NullMarked
package org.dutygraph.query.check;

import org.jspecify.annotations.NullMarked;
