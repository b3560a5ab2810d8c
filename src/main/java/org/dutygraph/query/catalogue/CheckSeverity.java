package org.dutygraph.query.catalogue;

import java.util.Locale;

/** How much a finding of a check weighs, the heaviest first. */
public enum CheckSeverity {
    /** The graph or the list is wrong. */
    ERROR,
    /** A person should look. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word that names it in a header and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it weighs as much as another or more. */
    public boolean atLeast(CheckSeverity other) {
        return compareTo(other) <= 0;
    }
}
