/**
 * The command line: one class a command. Messages go to standard error, results to standard output. It must never hold
 * a rule about lists or the graph.
 */
@NullMarked
package org.dutygraph.cli;

import org.jspecify.annotations.NullMarked;
