package org.dutygraph.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matters of two places that belong together: the same one, overlapping ones, or one that has no counterpart. The saved query
 * {@code townships/compare-matters} decides it.
 *
 * @param verdict the group it belongs to
 * @param matter the id of the matter it is named after
 * @param name that matter's name
 * @param ones the ids of the matters of the first place
 * @param others the ids of the matters of the second place
 * @param departments the kinds of departments of the first place without a common function in the second
 * @param otherDepartments the kinds of departments of the second place without a common function in the first
 * @param overlaps which of the matters overlap; empty for any other verdict than OVERLAP
 * @param nearest the matter of both places that a matter of one place overlaps most, or null
 */
public record Correspondence(
        ComparedMatter.Verdict verdict,
        String matter,
        String name,
        List<String> ones,
        List<String> others,
        List<String> departments,
        List<String> otherDepartments,
        List<Overlapping> overlaps,
        @Nullable Nearest nearest) {

    public Correspondence {
        ones = List.copyOf(ones);
        others = List.copyOf(others);
        departments = List.copyOf(departments);
        otherDepartments = List.copyOf(otherDepartments);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * A matter of each place that overlap.
     *
     * @param one the id of the first place's matter
     * @param other the id of the second place's matter
     * @param score the confidence, 0 to 1
     */
    public record Overlapping(String one, String other, double score) {}

    /**
     * A matter that both places have.
     *
     * @param matter its id
     * @param name its name
     */
    public record Nearest(String matter, String name) {}
}
