/**
 * The pipeline: files, rows, lists as written, lists understood, the graph. The one place that knows all stages; it
 * must never know how a stage does its work.
 */
@NullMarked
package org.dutygraph.load;

import org.jspecify.annotations.NullMarked;
