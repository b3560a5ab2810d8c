/** Checks a statement's words without an engine: what it may call, how large it may be. */
@NullMarked
package org.dutygraph.query.guard;

import org.jspecify.annotations.NullMarked;
