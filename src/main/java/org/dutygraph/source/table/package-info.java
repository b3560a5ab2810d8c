/** What the readers of several forms share: merged cells, paragraphs of a cell, rows of a document. */
@NullMarked
package org.dutygraph.source.table;

import org.jspecify.annotations.NullMarked;
