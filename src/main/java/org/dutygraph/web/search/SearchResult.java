package org.dutygraph.web.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.dutygraph.search.Question;
import org.dutygraph.web.search.MarkedWords.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search.
 *
 * @param question the words
 * @param names things found by name; on the first page alone
 * @param pairs where the words name two departments, those that duties list together; on the first page alone
 * @param duties one page of duties, the best match first
 * @param total number of duties on all pages
 * @param more whether there are more than are counted
 * @param near whether nothing has all the words, and these have only some
 * @param page from 1
 */
record SearchResult(
        Question question,
        List<Name> names,
        List<Pair> pairs,
        List<Hit> duties,
        int total,
        boolean more,
        boolean near,
        int page) {

    static SearchResult nothing(Question question) {
        return new SearchResult(question, List.of(), List.of(), List.of(), 0, false, false, 1);
    }

    /** The number of pages, at least 1. */
    public int pages() {
        return Math.max(1, (total + SearchReads.PAGE - 1) / SearchReads.PAGE);
    }

    /** Whether nothing at all was found. */
    public boolean isEmpty() {
        return names.isEmpty() && pairs.isEmpty() && duties.isEmpty();
    }

    /**
     * A thing found by its name; {@code number} counts its duties, or a kind's departments, and is null for a region.
     */
    record Name(String thing, int total, String id, String name, String place, @Nullable Long number) {

        Name {
            place = Objects.requireNonNullElse(place, "");
        }

        /** Its name, with the words marked. */
        public List<Piece> pieces(Question question) {
            return MarkedWords.of(name, question);
        }
    }

    /** Two departments, and how many current duties list both. */
    record Pair(String one, String other, long duties, String oneId, String otherId) {}

    /** A duty of the graph; {@code total} is the number of duties on all pages. */
    record DutyRow(
            @JsonIgnore int total,
            String id,
            String label,
            String kind,
            String name,
            String category,
            boolean ended,
            String township,
            String townshipCode,
            String county,
            String edition,
            String list,
            String source,
            @Nullable Integer line,
            List<String> bodies,
            List<ClauseRow> clauses) {

        DutyRow {
            category = Objects.requireNonNullElse(category, "");
            county = Objects.requireNonNullElse(county, "");
            source = Objects.requireNonNullElse(source, "");
        }

        /** The source's name without its folders. */
        public String file() {
            return source.substring(source.lastIndexOf('/') + 1);
        }
    }

    /** A clause of a duty. */
    record ClauseRow(String id, String side, String text) {}

    /** A duty with the words marked, its departments that have them, and the clauses that match best. */
    record Hit(DutyRow duty, List<Piece> name, List<List<Piece>> bodies, List<Clause> clauses, int moreClauses) {}

    /** A clause with the part of its text that is shown, the words marked. */
    record Clause(ClauseRow clause, List<Piece> excerpt) {}
}
