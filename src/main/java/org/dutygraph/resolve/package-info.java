/**
 * Turns a list as written into a list understood: every name an identity, every clause with its actors. Pure; it must
 * never open a file or a graph.
 */
@NullMarked
package org.dutygraph.resolve;

import org.jspecify.annotations.NullMarked;
