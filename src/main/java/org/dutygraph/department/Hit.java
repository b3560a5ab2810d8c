package org.dutygraph.department;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body name found in a compact text.
 *
 * @param start first character
 * @param end one past the last one
 * @param place its region; null where no place is written, so that the context decides
 * @param kind its kind
 * @param fullName the full name of a branch; null where the kind's own applies
 * @param over the place whose body it is a branch of; null for others
 * @param repairs the corrected slips
 */
record Hit(
        int start,
        int end,
        @Nullable Place place,
        DepartmentKind kind,
        @Nullable String fullName,
        @Nullable Place over,
        List<Repair> repairs) {

    /** A hit without a branch's name and without repairs. */
    static Hit of(int start, int end, @Nullable Place place, DepartmentKind kind) {
        return new Hit(start, end, place, kind, null, null, List.of());
    }

    int length() {
        return end - start;
    }
}
