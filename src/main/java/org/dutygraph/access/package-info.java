/** Who may come in and what they may do: users, roles, throttles. It knows no page and no command. */
@NullMarked
package org.dutygraph.access;

import org.jspecify.annotations.NullMarked;
