package org.dutygraph.source.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A straight rule of a page, in points from its upper left corner.
 *
 * @param level whether it is horizontal; else it is vertical
 * @param at its distance from the top if horizontal, from the left if vertical
 * @param from its start, from the left or from the top
 * @param to its end
 */
record PdfRule(boolean level, double at, double from, double to) {

    /** In points: thinner boxes are rules, and rules nearer to each other are one. */
    static final double THICKEST = 3;

    /** In points. */
    private static final double SHORTEST = 4;

    /** The rule between two points; null if it is slanted or too short for a table. */
    static @Nullable PdfRule of(double x1, double y1, double x2, double y2) {
        if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST) {
            return new PdfRule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
        }
        if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST) {
            return new PdfRule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
        }
        return null;
    }

    /** Whether it reaches over a position. */
    boolean covers(double place) {
        return from - THICKEST <= place && place <= to + THICKEST;
    }

    /** Whether two rules cross, touch, or continue each other. */
    boolean meets(PdfRule other) {
        if (level == other.level) {
            return Math.abs(at - other.at) <= THICKEST && from <= other.to + THICKEST && other.from <= to + THICKEST;
        }
        return covers(other.at) && other.covers(at);
    }
}
