package org.dutygraph;

/** Entry of the program. */
public final class DutyGraph {

    private DutyGraph() {}

    public static void main(String[] arguments) {}
}
