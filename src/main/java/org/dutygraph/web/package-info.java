/**
 * The pages and the HTTP interface: it asks saved queries and shows what they say, in Chinese or English. It must never
 * know how a list is read, hold a statement of its own, or write to the graph; text from lists leaves it as text, never
 * as HTML.
 */
@NullMarked
package org.dutygraph.web;

import org.jspecify.annotations.NullMarked;
