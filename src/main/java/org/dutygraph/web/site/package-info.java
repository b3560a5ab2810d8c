/** Shared by all pages: frame, language, addresses, errors, settings. */
@NullMarked
package org.dutygraph.web.site;

import org.jspecify.annotations.NullMarked;
