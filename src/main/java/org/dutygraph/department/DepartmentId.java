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
}
