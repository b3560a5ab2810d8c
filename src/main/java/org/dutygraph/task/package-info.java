/**
 * Tasks that come down to townships, looked up in the lists: the lines of a text or a file, for each the nearest duties and
 * whether it is one of them, and the table of that. This room must not know how the graph is reached nor who asks.
 */
@NullMarked
package org.dutygraph.task;

import org.jspecify.annotations.NullMarked;
