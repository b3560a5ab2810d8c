/**
 * Finds files and reads any format into plain rows with their places. It must not know the words of the lists: titles,
 * headers and duties belong to {@code parse}.
 */
@NullMarked
package org.dutygraph.source;

import org.jspecify.annotations.NullMarked;
