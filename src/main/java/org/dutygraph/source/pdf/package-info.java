/**
 * The reader of PDF files: the glyphs and rules of a page, its tables, and the limits of a PDF. It knows no duty words.
 */
@NullMarked
package org.dutygraph.source.pdf;

import org.jspecify.annotations.NullMarked;
