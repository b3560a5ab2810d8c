package org.dutygraph.bench;

import java.util.Locale;

/**
 * What is asked of a figure, and whether it was met in this run.
 *
 * @param what the figure
 * @param unit of both numbers
 * @param least whether it must be at least what is asked, not at most
 */
record Goal(String what, String unit, boolean least, double asked, double seen) {

    static final String HEAD = "| goal | asked | seen | verdict |";

    /** What is not a number was not measured, and that is not met. */
    boolean isMet() {
        return least ? seen >= asked : seen <= asked;
    }

    /** {@code missed by 22 %}: of what is asked. */
    String verdict() {
        if (Double.isNaN(seen)) {
            return "not measured";
        }
        return isMet()
                ? "met"
                : "**missed by " + Math.max(1, Math.round(Math.abs(seen - asked) / asked * 100)) + " %**";
    }

    /** Its row under {@link #HEAD}. */
    String row() {
        return "| %s | %s %s%s | %s | %s |"
                .formatted(what, least ? "≥" : "≤", shown(asked), unit, shown(seen) + unit, verdict());
    }

    private static String shown(double number) {
        return number == Math.rint(number) || Math.abs(number) >= 100
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
