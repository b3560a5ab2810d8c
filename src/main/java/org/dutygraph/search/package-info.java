/**
 * Both sides of the full-text index: what a thing is entered under, and what a person's words ask of it. Pure. It must
 * never know where the index is kept or how an answer looks.
 */
@NullMarked
package org.dutygraph.search;

import org.jspecify.annotations.NullMarked;
