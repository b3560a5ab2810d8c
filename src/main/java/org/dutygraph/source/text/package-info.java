/** Readers of plain text: delimited (CSV, TSV) and tab-separated, in whatever encoding. They know no duty words. */
@NullMarked
package org.dutygraph.source.text;

import org.jspecify.annotations.NullMarked;
