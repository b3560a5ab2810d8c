package org.dutygraph.matter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A duty as it is compared with those of another township.
 *
 * @param id its id
 * @param kind letter of its list (B, C, W)
 * @param category the category as printed
 * @param name the name as printed
 * @param matter the id of the matter it concerns
 * @param touches matters it overlaps → how sure, 0 to 1
 * @param departments the departments that share it or take it over, in the order of the row
 * @param clauses the texts of its clauses in the order of the row
 */
public record ComparedDuty(
        String id,
        String kind,
        String category,
        String name,
        String matter,
        Map<String, Double> touches,
        List<Sharer> departments,
        List<String> clauses) {

    public ComparedDuty {
        touches = java.util.Collections.unmodifiableMap(new TreeMap<>(touches));
        departments = List.copyOf(departments);
        clauses = List.copyOf(clauses);
    }

    /**
     * A department that shares a duty, whatever its county.
     *
     * @param kind its kind, 科学技术局
     * @param functions what it covers, in the order of the table
     */
    public record Sharer(String kind, List<String> functions) {

        public Sharer {
            functions = List.copyOf(functions);
        }

        /** Whether it does what the other does, under whatever name: 科学技术局 and 商务科技和工业信息化局. */
        boolean doesAs(Sharer other) {
            return kind.equals(other.kind) || functions.stream().anyMatch(other.functions::contains);
        }
    }
}
