package org.dutygraph.matter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What two duties are to each other, and why.
 *
 * @param relation how the first stands to the second
 * @param score how sure, 0 to 1; for SAME how far the two are alike, for an overlap how far the common part is
 * @param evidence the reasons, the sum of whose points is the score before it is cut to 0…1
 */
public record Judgement(MatterRelation relation, double score, List<Evidence> evidence) {

    public Judgement {
        evidence = List.copyOf(evidence);
    }

    /** The same judgement from the other side. */
    Judgement reversed() {
        return new Judgement(relation.reversed(), score, evidence);
    }

    /** All reasons in one line. */
    public String explanation() {
        return evidence.stream().map(Evidence::text).collect(Collectors.joining("; "));
    }
}
