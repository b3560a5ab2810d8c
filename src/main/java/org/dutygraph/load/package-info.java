/**
 * The pipeline: files, rows, lists as written, resolved lists, the graph. Only this package knows all stages; it must not know
 * how a stage works.
 */
@NullMarked
package org.dutygraph.load;

import org.jspecify.annotations.NullMarked;
