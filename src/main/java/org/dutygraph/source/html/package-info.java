/** The reader of saved web pages. It knows no duty words. */
@NullMarked
package org.dutygraph.source.html;

import org.jspecify.annotations.NullMarked;
