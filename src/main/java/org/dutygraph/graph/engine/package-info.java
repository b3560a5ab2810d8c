/**
 * Where a graph is and how it is opened: addresses, the embedded engine and its folder, failures of the connection. It
 * knows nothing of the content of a graph.
 */
@NullMarked
package org.dutygraph.graph.engine;

import org.jspecify.annotations.NullMarked;
