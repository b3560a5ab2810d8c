package org.dutygraph.source;

/**
 * Something that a person should know of how a source was read; {@code parse} makes a fault of it.
 *
 * @param needsAnEye whether a person should look (a warning), or nothing has to be done
 * @param code a stable name in capitals, {@code HIDDEN_ROW}
 * @param location where it stands
 * @param found what stands there
 * @param expected what should have stood there
 * @param remedy what the user can do
 */
public record Remark(boolean needsAnEye, String code, Location location, String found, String expected, String remedy) {

    public static Remark warning(String code, Location location, String found, String expected, String remedy) {
        return new Remark(true, code, location, found, expected, remedy);
    }

    public static Remark info(String code, Location location, String found, String expected, String remedy) {
        return new Remark(false, code, location, found, expected, remedy);
    }
}
