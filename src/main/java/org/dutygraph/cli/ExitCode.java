package org.dutygraph.cli;

/** The program's exit codes. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** Done, with faults in the input. */
    public static final int DONE_WITH_FAULTS = 1;

    /** Wrong usage. */
    public static final int WRONG_USAGE = 2;

    /** The graph cannot be reached or is locked. */
    public static final int GRAPH_UNAVAILABLE = 3;

    /** Refused by the guard or a limit. */
    public static final int REFUSED = 4;

    /** A defect of the program. */
    public static final int DEFECT = 70;

    private ExitCode() {}
}
