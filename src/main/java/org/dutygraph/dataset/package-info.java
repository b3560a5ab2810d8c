/**
 * The dataset: the graph as tidy tables with their description, codebook, load scripts and manifest. One table of tables
 * ({@code dataset/tables.yaml}) says what the columns are, one statement a table ({@code cypher/dataset}) gives the rows. This
 * room must not know how a list is read, and holds no more than a row of a table in memory.
 */
@NullMarked
package org.dutygraph.dataset;

import org.jspecify.annotations.NullMarked;
