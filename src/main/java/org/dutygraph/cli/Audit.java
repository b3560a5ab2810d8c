package org.dutygraph.cli;

/** The user of a command, for the audit file. */
final class Audit {

    private Audit() {}

    /** The user of this machine; names of web users have no prefix. */
    static String who() {
        return "os:" + System.getProperty("user.name");
    }
}
