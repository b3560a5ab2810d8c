/** The forms in which a result is written: table, CSV, JSON, XLSX, GraphML. */
@NullMarked
package org.dutygraph.query.format;

import org.jspecify.annotations.NullMarked;
