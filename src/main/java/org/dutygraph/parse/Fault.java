package org.dutygraph.parse;

import org.dutygraph.source.Location;

/**
 * Something in a source that was not understood, or only with a correction that the fault states.
 *
 * @param severity how serious it is
 * @param code a stable name in capitals, {@code UNKNOWN_DEPARTMENT}
 * @param source the file as the user gave it
 * @param location the row
 * @param found what was found there
 * @param expected what was expected there
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

    // A terminal executes control characters, and a direction mark reverses the rest of the line.
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
