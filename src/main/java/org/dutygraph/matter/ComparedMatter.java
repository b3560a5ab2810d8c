package org.dutygraph.matter;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A finding of a comparison: one matter in two places, or matters of both that overlap.
 *
 * @param correspondence which matters these are
 * @param ones the first place's matters; at most one, unless they overlap
 * @param others the second place's matters; at most one, unless they overlap
 * @param differences the differences, or empty
 * @param telling the significance of the difference, 0 to 100, for sorting
 */
public record ComparedMatter(
        Correspondence correspondence,
        List<ComparedSide> ones,
        List<ComparedSide> others,
        Set<Difference> differences,
        double telling) {

    public ComparedMatter {
        ones = List.copyOf(ones);
        others = List.copyOf(others);
        differences = Collections.unmodifiableSet(new TreeSet<>(differences));
    }

    /** The group it belongs to. */
    public Verdict verdict() {
        return correspondence.verdict();
    }

    /** Whether both places have the same matter. */
    public boolean isOneMatter() {
        return switch (verdict()) {
            case LIST, DEPARTMENTS, ALIKE -> true;
            case OVERLAP, ONLY_ONE, ONLY_OTHER -> false;
        };
    }

    /** Groups; each matter of either place is in one of them. */
    public enum Verdict {
        /** In both, in different lists. */
        LIST,
        /** Not the same, but overlapping; to be checked. */
        OVERLAP,
        /** In both, in the same list, with departments of other functions. */
        DEPARTMENTS,
        /** In both, alike in list and departments; the clauses may be worded differently. */
        ALIKE,
        /** The first place alone has it. */
        ONLY_ONE,
        /** The second place alone has it. */
        ONLY_OTHER
    }

    /** Possible differences of two duties of one matter, the most important first. */
    public enum Difference {
        /** Their townships do not share a list. */
        LIST,
        /** Departments of other functions share it. */
        FUNCTIONS,
        /** The clauses differ. */
        CLAUSES,
        /** The same functions, other departments: the counties have different organisations. */
        ORGANISATION,
        /** It is printed under another category. */
        CATEGORY
    }
}
