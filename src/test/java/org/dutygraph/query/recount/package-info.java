/**
 * Figures of saved queries, counted a second time from the lists as they were read, by code that shares nothing with the
 * statements.
 */
@NullMarked
package org.dutygraph.query.recount;

import org.jspecify.annotations.NullMarked;
