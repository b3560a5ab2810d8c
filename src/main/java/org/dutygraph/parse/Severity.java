package org.dutygraph.parse;

/** How serious a fault is. */
public enum Severity {
    /** A part of the source was lost. */
    ERROR,
    /** Nothing was lost, but a person should look at it. */
    WARNING,
    /** Good to know; nothing to do. */
    INFO
}
