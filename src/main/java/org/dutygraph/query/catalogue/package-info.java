/** Saved queries and checks: their files, headers, parameters, columns. It runs nothing and knows no duty types. */
@NullMarked
package org.dutygraph.query.catalogue;

import org.jspecify.annotations.NullMarked;
