/**
 * The reader of PDF files: glyphs and rules of a page, its tables, and the limits of what a PDF may hold. It knows no
 * duty words.
 */
@NullMarked
package org.dutygraph.source.pdf;

import org.jspecify.annotations.NullMarked;
