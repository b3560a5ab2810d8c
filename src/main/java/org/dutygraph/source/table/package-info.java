/** Shared by the readers of several forms: merged cells, paragraphs of a cell, rows of a document. */
@NullMarked
package org.dutygraph.source.table;

import org.jspecify.annotations.NullMarked;
