/**
 * How far the program's reading of clauses can be trusted: a random sample of clauses to code by hand, the coders' files, how far
 * coders and program agree, and what they disagree on. This room must not know how the graph is reached nor who asks.
 */
@NullMarked
package org.dutygraph.validation;

import org.jspecify.annotations.NullMarked;
