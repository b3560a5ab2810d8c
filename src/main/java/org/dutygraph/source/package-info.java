/**
 * Finds files and reads any format into plain rows that know their place. It must never know a word of the lists'
 * own language: titles, headers and duties are the business of {@code parse}.
 */
@NullMarked
package org.dutygraph.source;

import org.jspecify.annotations.NullMarked;
