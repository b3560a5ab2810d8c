/** Ad-hoc statements, and Neo4j Browser. */
@NullMarked
package org.dutygraph.web.console;

import org.jspecify.annotations.NullMarked;
