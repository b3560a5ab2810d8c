package org.dutygraph.matter;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A duty in a comparison of townships.
 *
 * @param id the duty's id
 * @param township the code of its township
 * @param kind letter of its list (B, C, W)
 * @param category the category as printed
 * @param name the name as printed
 * @param matter the id of the matter it concerns
 * @param score the confidence in that, 0 to 1
 * @param touches matters it overlaps → confidence ({@link #sure}), 0 to 1
 * @param departments the departments that share it or take it over, in row order
 * @param clauses the texts of its clauses in row order
 */
public record ComparedDuty(
        String id,
        String township,
        String kind,
        String category,
        String name,
        String matter,
        double score,
        Map<String, Double> touches,
        List<Sharer> departments,
        List<String> clauses) {

    private static final double WHOLE = 0.3;

    public ComparedDuty {
        touches = Collections.unmodifiableMap(new TreeMap<>(touches));
        departments = List.copyOf(departments);
        clauses = List.copyOf(clauses);
    }

    /**
     * The confidence in an overlap, which grows with the similarity of the two.
     *
     * @param score of the overlap
     * @param sameness the score for their being the same matter
     */
    public static double sure(double score, double sameness) {
        return Math.min(1, score + WHOLE * sameness);
    }

    /**
     * A department that shares a duty, whatever its county.
     *
     * @param name the full name, 伊宁县科学技术局
     * @param kind its kind, 科学技术局
     * @param functions its functions, in table order
     */
    public record Sharer(String name, String kind, List<String> functions) {

        public Sharer {
            functions = List.copyOf(functions);
        }

        /** Whether it shares a function with the other: 科学技术局 and 商务科技和工业信息化局. */
        boolean doesAs(Sharer other) {
            return kind.equals(other.kind) || functions.stream().anyMatch(other.functions::contains);
        }
    }
}
