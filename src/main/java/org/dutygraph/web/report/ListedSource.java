package org.dutygraph.web.report;

import org.jspecify.annotations.Nullable;

/**
 * A list that a report rests on.
 *
 * @param source the name of its file and the first digits of the SHA-256 of its content
 */
record ListedSource(String title, String edition, long duties, @Nullable String source) {}
