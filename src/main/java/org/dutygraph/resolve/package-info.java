/**
 * Resolves a parsed list: every name to an identity, every clause to its actors. Pure; it must not open a file or a
 * graph.
 */
@NullMarked
package org.dutygraph.resolve;

import org.jspecify.annotations.NullMarked;
