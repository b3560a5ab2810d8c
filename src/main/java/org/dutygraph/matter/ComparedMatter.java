package org.dutygraph.matter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One matter in the lists of two places.
 *
 * @param matter its id
 * @param one the first place's side, or null
 * @param other the second place's side, of this matter or of an overlapping one, or null
 * @param differences the differences, or empty
 * @param telling the significance of the difference, 0 to 100, for sorting
 */
public record ComparedMatter(
        String matter,
        @Nullable ComparedSide one,
        @Nullable ComparedSide other,
        Set<Difference> differences,
        double telling) {

    public ComparedMatter {
        differences = Collections.unmodifiableSet(new TreeSet<>(differences));
    }

    /** The group of the most important difference. */
    public Verdict verdict() {
        for (Difference difference : differences) {
            Verdict verdict = difference.verdict;
            if (verdict != null) {
                return verdict;
            }
        }
        return Verdict.ALIKE;
    }

    /** Groups for filtering. */
    public enum Verdict {
        /** In both, in different lists; or a part of it in another list. */
        LIST,
        /** Departments of other functions. */
        DEPARTMENTS,
        /** The clauses differ. */
        CLAUSES,
        /** Divided differently: they overlap. */
        DIVISION,
        /** The first place alone has it. */
        ONLY_ONE,
        /** The second place alone has it. */
        ONLY_OTHER,
        /** No difference, or one of organisation or category alone. */
        ALIKE
    }

    /** Possible differences of two duties of one matter, the most important first. */
    public enum Difference {
        /** One is in the list 基本, the other in 配合 or 收回. */
        LIST(Verdict.LIST),
        /** A part of one is in another list of the other place. */
        PART_IN_OTHER_LIST(Verdict.LIST),
        /** The places divide it differently: the duties overlap and are not the same. */
        DIVISION(Verdict.DIVISION),
        /** Departments of other functions share it. */
        FUNCTIONS(Verdict.DEPARTMENTS),
        /** The clauses differ. */
        CLAUSES(Verdict.CLAUSES),
        /** The same functions, other departments: the counties have different organisations. */
        ORGANISATION(null),
        /** It is printed under another category. */
        CATEGORY(null),
        /** The first place alone has it. */
        ONLY_ONE(Verdict.ONLY_ONE),
        /** The second place alone has it. */
        ONLY_OTHER(Verdict.ONLY_OTHER);

        private final @Nullable Verdict verdict;

        Difference(@Nullable Verdict verdict) {
            this.verdict = verdict;
        }
    }
}
