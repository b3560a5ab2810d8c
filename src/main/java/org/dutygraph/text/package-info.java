/**
 * Words of the genre: segmentation, normalisation, weighted bags of words, word-level difference, and the tokens of the
 * search index. Pure; it must not depend on duties, departments or a graph.
 */
@NullMarked
package org.dutygraph.text;

import org.jspecify.annotations.NullMarked;
