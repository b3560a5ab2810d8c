/** The forms in which a result is written: table, CSV, JSON, XLSX, GraphML, GEXF. */
@NullMarked
package org.dutygraph.query.format;

import org.jspecify.annotations.NullMarked;
