/**
 * Opens the graph (embedded, Bolt, cluster), keeps its schema, and is its only writer. It must never know how a list
 * is read or understood, and only its engine touches the embedded API: everybody else speaks Bolt.
 */
@NullMarked
package org.dutygraph.graph;

import org.jspecify.annotations.NullMarked;
