/**
 * Rows that are lines between bodies, measured as a network: the figures of each node and of the whole, as tables and as
 * a graph that igraph and Gephi read. Pure; it knows neither the graph nor what a node stands for.
 */
@NullMarked
package org.dutygraph.network;

import org.jspecify.annotations.NullMarked;
