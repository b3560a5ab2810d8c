/**
 * Reads rows as records through Spring Data's client, in read transactions that Spring manages. This package knows no duty types.
 */
@NullMarked
package org.dutygraph.graph.read;

import org.jspecify.annotations.NullMarked;
