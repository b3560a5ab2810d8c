/** The reader of workbooks, XLSX and XLS. It knows no duty words. */
@NullMarked
package org.dutygraph.source.sheet;

import org.jspecify.annotations.NullMarked;
