package org.dutygraph.matter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The relation of two duties, and the reasons.
 *
 * @param relation the relation of the first to the second
 * @param score the confidence, 0 to 1: for SAME the similarity of the two, for an overlap that of the common part
 * @param evidence the reasons; the sum of their points, limited to 0…1, is the score
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
