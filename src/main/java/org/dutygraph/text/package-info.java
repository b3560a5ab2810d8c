/**
 * Words of the genre: segmentation, normalisation, weighted bags of words, word-level difference, and the tokens that a
 * search index holds. Pure. It must never know what a duty, a department or a graph is.
 */
@NullMarked
package org.dutygraph.text;

import org.jspecify.annotations.NullMarked;
