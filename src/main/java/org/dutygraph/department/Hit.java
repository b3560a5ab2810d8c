package org.dutygraph.department;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body read at a place in a compact text.
 *
 * @param start first character
 * @param end one past the last one
 * @param place its region; null where no place is written and the context must say
 * @param kind its kind
 * @param fullName a full name that only this form shows (a branch); null where the kind's own holds
 * @param repairs slips read past
 */
record Hit(
        int start,
        int end,
        @Nullable Place place,
        DepartmentKind kind,
        @Nullable String fullName,
        List<Repair> repairs) {

    int length() {
        return end - start;
    }
}
