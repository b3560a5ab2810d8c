/** The audit file: who did what. It uses no page and no command. */
@NullMarked
package org.dutygraph.audit;

import org.jspecify.annotations.NullMarked;
