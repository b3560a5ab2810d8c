package org.dutygraph.source.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A straight rule of a page, in points from its upper left corner.
 *
 * @param level whether it lies level; else it stands upright
 * @param at how far down a level one lies, how far right an upright one stands
 * @param from where it begins, from the left or from above
 * @param to where it ends
 */
record PdfRule(boolean level, double at, double from, double to) {

    /** Boxes thinner than this are rules; rules nearer to each other are one. */
    static final double THICKEST = 3;

    private static final double SHORTEST = 4;

    /** The rule between two points; null where it is slanted, or shorter than anything in a table. */
    static @Nullable PdfRule of(double x1, double y1, double x2, double y2) {
        if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST) {
            return new PdfRule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2));
        }
        if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST) {
            return new PdfRule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2));
        }
        return null;
    }

    /** Whether it goes over a place. */
    boolean covers(double place) {
        return from - THICKEST <= place && place <= to + THICKEST;
    }

    /** Whether two rules meet: they cross, touch, or go on in each other. */
    boolean meets(PdfRule other) {
        if (level == other.level) {
            return Math.abs(at - other.at) <= THICKEST && from <= other.to + THICKEST && other.from <= to + THICKEST;
        }
        return covers(other.at) && other.covers(at);
    }
}
