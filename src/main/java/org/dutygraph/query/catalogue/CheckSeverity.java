package org.dutygraph.query.catalogue;

import java.util.Locale;

/** How severe a finding of a check is, the most severe first. */
public enum CheckSeverity {
    /** The graph or the list is wrong. */
    ERROR,
    /** A person should look. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word for it in a header and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is as severe as another, or more. */
    public boolean atLeast(CheckSeverity other) {
        return compareTo(other) <= 0;
    }
}
