/** Readers of plain text: delimited (CSV, TSV) and tab-separated, and its decoding. They know no duty words. */
@NullMarked
package org.dutygraph.source.text;

import org.jspecify.annotations.NullMarked;
