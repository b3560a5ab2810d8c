/** The file of who did what. It knows no page and no command. */
@NullMarked
package org.dutygraph.audit;

import org.jspecify.annotations.NullMarked;
