package org.dutygraph.web.search;

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
 * @param duties one page of duties, the best match first
 * @param total number of duties on all pages
 * @param more whether there are more than are counted
 * @param near whether nothing has all the words, and these have only some
 * @param page from 1
 */
record SearchResult(
        Question question, List<Name> names, List<Hit> duties, int total, boolean more, boolean near, int page) {

    static SearchResult nothing(Question question) {
        return new SearchResult(question, List.of(), List.of(), 0, false, false, 1);
    }

    /** The number of pages, at least 1. */
    public int pages() {
        return Math.max(1, (total + SearchReads.PAGE - 1) / SearchReads.PAGE);
    }

    /** Whether nothing at all was found. */
    public boolean isEmpty() {
        return names.isEmpty() && duties.isEmpty();
    }

    /**
     * A department, kind of department, region, township, category or matter.
     *
     * @param thing which of these, as a word
     * @param total how many of this kind were found
     * @param place the regions it lies in; empty for none
     * @param number number of its duties, or of a kind's departments; null for a region
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

    /**
     * A duty of the graph.
     *
     * @param total number of duties on all pages
     * @param ended whether the list says that it is no longer carried out
     * @param line its line in the source; null where unknown
     * @param bodies the names of its departments
     */
    record DutyRow(
            int total,
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

    /**
     * A duty with the words marked.
     *
     * @param name its name in pieces
     * @param bodies its departments that have the words, each in pieces
     * @param clauses the clauses that match best
     * @param moreClauses how many further ones have the words
     */
    record Hit(DutyRow duty, List<Piece> name, List<List<Piece>> bodies, List<Clause> clauses, int moreClauses) {}

    /**
     * A clause with the words marked.
     *
     * @param excerpt the part of its text that is shown, in pieces
     */
    record Clause(ClauseRow clause, List<Piece> excerpt) {}
}
