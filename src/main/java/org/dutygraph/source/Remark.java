package org.dutygraph.source;

/**
 * Something a person should know about how a source was read; {@code parse} turns it into a fault.
 *
 * @param isWarning true for a warning that a person should look at; false if nothing has to be done
 * @param code a stable name in capitals, {@code HIDDEN_ROW}
 * @param location the place
 * @param found what was found there
 * @param expected what was expected there
 * @param remedy what the user can do
 */
public record Remark(boolean isWarning, String code, Location location, String found, String expected, String remedy) {

    public static Remark warning(String code, Location location, String found, String expected, String remedy) {
        return new Remark(true, code, location, found, expected, remedy);
    }

    public static Remark info(String code, Location location, String found, String expected, String remedy) {
        return new Remark(false, code, location, found, expected, remedy);
    }
}
