package org.dutygraph.dataset;

import org.jspecify.annotations.Nullable;

/**
 * The program that makes a dataset.
 *
 * @param version as the program shows it
 * @param commit the commit it was built from; null where that is not known
 */
public record ProgramVersion(String version, @Nullable String commit) {}
