/**
 * The differences of two editions of a township's list, and reports about them: as text, Markdown, a document or a
 * workbook. Pure; it must not read lists or open a graph.
 */
@NullMarked
package org.dutygraph.edition;

import org.jspecify.annotations.NullMarked;
