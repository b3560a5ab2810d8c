package org.dutygraph.parse;

/** How much a fault weighs. */
public enum Severity {
    /** Something of the source could not be taken over. */
    ERROR,
    /** Everything was taken over, but a person should look. */
    WARNING,
    /** Worth knowing; nothing to do. */
    INFO
}
