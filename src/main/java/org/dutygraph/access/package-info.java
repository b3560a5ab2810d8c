/** Who may sign in and what they may do: users, roles, throttling. It knows Spring Security, but no page or command. */
@NullMarked
package org.dutygraph.access;

import org.jspecify.annotations.NullMarked;
