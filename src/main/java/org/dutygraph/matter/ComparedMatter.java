package org.dutygraph.matter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two places' lists say of one matter.
 *
 * @param matter its id
 * @param one what the first place has; null where it has nothing of it
 * @param other what the second place has, of this matter or of one that overlaps it; null where it has nothing
 * @param differences in what they differ; empty where they are alike
 * @param telling how much the difference tells, 0 to 100: the order in which people should see it
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

    /** The one word for it: the gravest difference. */
    public Verdict verdict() {
        for (Difference difference : differences) {
            Verdict verdict = difference.verdict;
            if (verdict != null) {
                return verdict;
            }
        }
        return Verdict.ALIKE;
    }

    /** What people filter by. */
    public enum Verdict {
        /** In both, in different lists; or a part of it in another list. */
        LIST,
        /** Departments of other functions. */
        DEPARTMENTS,
        /** The clauses differ. */
        CLAUSES,
        /** Divided otherwise: they overlap. */
        DIVISION,
        /** The first place alone has it. */
        ONLY_ONE,
        /** The second place alone has it. */
        ONLY_OTHER,
        /** No difference, or one of organisation or category alone. */
        ALIKE
    }

    /** In what two duties of one matter can differ; the gravest first. */
    public enum Difference {
        /** One stands under 基本, the other under 配合 or 收回. */
        LIST(Verdict.LIST),
        /** A part of one stands in another list of the other place. */
        PART_IN_OTHER_LIST(Verdict.LIST),
        /** One place has it divided otherwise: the duties overlap and are not the same. */
        DIVISION(Verdict.DIVISION),
        /** Departments of other functions share it. */
        FUNCTIONS(Verdict.DEPARTMENTS),
        /** The clauses differ. */
        CLAUSES(Verdict.CLAUSES),
        /** The same functions, other departments: the counties are organised differently. */
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
