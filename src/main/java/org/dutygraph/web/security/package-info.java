/** Security of the pages: sign-in, sessions, headers, where requests may come from. */
@NullMarked
package org.dutygraph.web.security;

import org.jspecify.annotations.NullMarked;
