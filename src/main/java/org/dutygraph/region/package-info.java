/**
 * The official divisions of China: codes, names, short forms, and the place that a title names. It must not know duties,
 * departments, files of the user, or a graph.
 */
@NullMarked
package org.dutygraph.region;

import org.jspecify.annotations.NullMarked;
