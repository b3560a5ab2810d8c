/** Tasks that came down, looked up in the lists: the page and the part of the HTTP interface. */
@NullMarked
package org.dutygraph.web.task;

import org.jspecify.annotations.NullMarked;
