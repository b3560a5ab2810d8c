package org.dutygraph.parse;

import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One numbered item of a cooperative duty's cell, as written.
 *
 * @param side the column of the cell
 * @param number position in its cell, from 1, whatever number is printed
 * @param phase the phase heading above it ({@code 一、水库移民安置工作}), as written
 * @param heading the department heading above it ({@code 县教育局：}), the name as written without its colon
 * @param text the item without its printed number and hidden characters, otherwise unchanged
 * @param location the row
 * @param start first character of {@code text} in the row's cell, from 0
 * @param end one past its last character in the row's cell
 */
public record Clause(
        Side side,
        int number,
        @Nullable String phase,
        @Nullable String heading,
        String text,
        Location location,
        int start,
        int end) {

    /** The same clause at another position in its cell. */
    Clause between(int start, int end) {
        return new Clause(side, number, phase, heading, text, location, start, end);
    }

    /** The same clause under a department's heading. */
    Clause under(String department) {
        return new Clause(side, number, phase, department, text, location, start, end);
    }

    /** The same clause in another row. */
    Clause at(Location location) {
        return new Clause(side, number, phase, heading, text, location, start, end);
    }
}
