/**
 * Department kinds, their abbreviations and functions, and the meaning of a written name in a region. It must not depend
 * on lists, duties, user files, the division table, or a graph.
 */
@NullMarked
package org.dutygraph.department;

import org.jspecify.annotations.NullMarked;
