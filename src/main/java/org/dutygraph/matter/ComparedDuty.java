package org.dutygraph.matter;

import java.util.List;

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
        List<Sharer> departments,
        List<String> clauses) {

    public ComparedDuty {
        departments = List.copyOf(departments);
        clauses = List.copyOf(clauses);
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
    }
}
