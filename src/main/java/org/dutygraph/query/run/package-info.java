/** Runs statements in read transactions within limits. It knows no duty types. */
@NullMarked
package org.dutygraph.query.run;

import org.jspecify.annotations.NullMarked;
