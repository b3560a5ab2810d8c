/**
 * Department kinds, their abbreviations and functions, and what a written name means in a region: which body of which
 * place. It must never know lists, duties, files of the user, the division table, or a graph.
 */
@NullMarked
package org.dutygraph.department;

import org.jspecify.annotations.NullMarked;
