/** A category of duties. */
@NullMarked
package org.dutygraph.web.category;

import org.jspecify.annotations.NullMarked;
