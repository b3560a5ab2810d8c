package org.dutygraph.department;

/**
 * The identity of one department of one region.
 *
 * @param regionCode official code of its region, or the region's full name where the table has none
 * @param kind canonical kind; the body's own name where no table has it
 */
public record DepartmentId(String regionCode, String kind) {

    /** The identity written as {@code 654021:人力资源和社会保障局}. */
    public String text() {
        return regionCode + ":" + kind;
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the region or the kind is missing
     */
    public static DepartmentId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no department identity; write region code, colon, kind, as in 654021:水利局");
        }
        return new DepartmentId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return text();
    }
}
