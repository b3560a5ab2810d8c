/**
 * Both sides of the full-text index: its entries, and the queries for a search input. Pure; it must not depend on the
 * storage of the index or the form of an answer.
 */
@NullMarked
package org.dutygraph.search;

import org.jspecify.annotations.NullMarked;
