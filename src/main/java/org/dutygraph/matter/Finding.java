package org.dutygraph.matter;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two townships' lists say of one matter.
 *
 * @param matter its id
 * @param one the first township's duty; null where it has none
 * @param other the second township's duty; null where it has none
 * @param differences in what they differ; empty where they are alike
 * @param telling how much the difference tells, 0 to 100: the order in which people should see it
 */
public record Finding(
        String matter,
        @Nullable ComparedDuty one,
        @Nullable ComparedDuty other,
        Set<Difference> differences,
        double telling) {

    public Finding {
        differences = java.util.Collections.unmodifiableSet(new TreeSet<>(differences));
    }

    /** In what two duties of one matter can differ. */
    public enum Difference {
        /** One stands under 基本, the other under 配合 or 收回. */
        LIST,
        /** A part of one stands in another list of the other township. */
        PART_IN_OTHER_LIST,
        /** Departments of other functions share it. */
        FUNCTIONS,
        /** The same functions, other departments: the counties are organised differently. */
        ORGANISATION,
        /** The clauses differ. */
        CLAUSES,
        /** One township has it divided otherwise: the duties overlap and are not the same. */
        DIVISION,
        /** It is printed under another category. */
        CATEGORY,
        /** The first township alone has it. */
        ONLY_ONE,
        /** The second township alone has it. */
        ONLY_OTHER
    }
}
