/**
 * The pages and the HTTP interface: they run saved queries and show the results, in Chinese or English. They must not know
 * how a list is read, contain a statement, or write to the graph; text from lists is output as text, never as HTML.
 */
@NullMarked
package org.dutygraph.web;

import org.jspecify.annotations.NullMarked;
