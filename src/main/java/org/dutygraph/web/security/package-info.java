/** Spring Security for the pages: signing in, sessions, headers, tokens, and where requests may come from. */
@NullMarked
package org.dutygraph.web.security;

import org.jspecify.annotations.NullMarked;
