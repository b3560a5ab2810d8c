/**
 * The command line: one class for each command. Messages go to standard error, results to standard output. It has no
 * rules about lists or the graph.
 */
@NullMarked
package org.dutygraph.cli;

import org.jspecify.annotations.NullMarked;
