/**
 * What changed between two editions of a township's list, and how a person is told: as text, Markdown, a document or a
 * workbook. Pure. It must never read a file of lists or open a graph.
 */
@NullMarked
package org.dutygraph.edition;

import org.jspecify.annotations.NullMarked;
