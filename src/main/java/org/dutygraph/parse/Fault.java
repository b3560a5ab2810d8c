package org.dutygraph.parse;

import org.dutygraph.source.Location;

/**
 * Something in a source that was not understood, or was understood only by a stated repair.
 *
 * @param severity how much it weighs
 * @param code a stable name in capitals, {@code UNKNOWN_DEPARTMENT}
 * @param source the file, as the user gave it
 * @param location the row
 * @param found what stands there
 * @param expected what should have stood there
 * @param remedy what the user can do
 */
public record Fault(
        Severity severity,
        String code,
        String source,
        Location location,
        String found,
        String expected,
        String remedy) {

    // A terminal obeys controls, and turns the rest of the line around behind a mark of direction.
    private static String shown(String message) {
        StringBuilder shown = new StringBuilder();
        message.replaceAll("\\R", " ")
                .codePoints()
                .forEach(c -> shown.append(
                        Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && c != '\t'
                                ? "\\u%04X".formatted(c)
                                : Character.toString(c)));
        return shown.toString();
    }

    /** One line for a person: file, line or place, what was found, what was expected, what to do. */
    public String message() {
        return shown("%s:%s: %s: found “%s”; expected %s; %s"
                .formatted(source, location.shown(), code, found, expected, remedy));
    }
}
