/**
 * The versioned statements under {@code cypher/schema}, and files of Cypher statements in general. This package knows no
 * duty types.
 */
@NullMarked
package org.dutygraph.graph.schema;

import org.jspecify.annotations.NullMarked;
