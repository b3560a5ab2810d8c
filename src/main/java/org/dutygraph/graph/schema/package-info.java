/**
 * The versioned statements under {@code cypher/schema}, and files of Cypher statements as such. It knows no duty
 * types.
 */
@NullMarked
package org.dutygraph.graph.schema;

import org.jspecify.annotations.NullMarked;
