package org.dutygraph.matter;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A duty as it is compared with those of another township.
 *
 * @param id its id
 * @param township the code of its township
 * @param kind letter of its list (B, C, W)
 * @param category the category as printed
 * @param name the name as printed
 * @param matter the id of the matter it concerns
 * @param score how sure that is, 0 to 1
 * @param touches matters it overlaps → how sure ({@link #sure}), 0 to 1
 * @param departments the departments that share it or take it over, in the order of the row
 * @param clauses the texts of its clauses in the order of the row
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
     * How sure an overlap is: the surer, the more alike the two are in whole.
     *
     * @param score of the overlap
     * @param sameness how far they are the same matter
     */
    public static double sure(double score, double sameness) {
        return Math.min(1, score + WHOLE * sameness);
    }

    /**
     * A department that shares a duty, whatever its county.
     *
     * @param name as people know it, 伊宁县科学技术局
     * @param kind its kind, 科学技术局
     * @param functions what it covers, in the order of the table
     */
    public record Sharer(String name, String kind, List<String> functions) {

        public Sharer {
            functions = List.copyOf(functions);
        }

        /** Whether it does what the other does, under whatever name: 科学技术局 and 商务科技和工业信息化局. */
        boolean doesAs(Sharer other) {
            return kind.equals(other.kind) || functions.stream().anyMatch(other.functions::contains);
        }
    }
}
