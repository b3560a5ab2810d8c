/**
 * The official divisions of China: codes, names, short forms, and the place a title speaks of. It must never know duties,
 * departments, files of the user, or a graph.
 */
@NullMarked
package org.dutygraph.region;

import org.jspecify.annotations.NullMarked;
