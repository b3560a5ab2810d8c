/**
 * Finds the files that a path means and chooses the reader of each by its first bytes; archives too. It knows no duty
 * words.
 */
@NullMarked
package org.dutygraph.source.file;

import org.jspecify.annotations.NullMarked;
