/**
 * Opens the graph (embedded, Bolt, cluster), keeps its schema, and is its only writer. It must not know how a list is
 * read, and only its engine uses the embedded API: all others use Bolt.
 */
@NullMarked
package org.dutygraph.graph;

import org.jspecify.annotations.NullMarked;
