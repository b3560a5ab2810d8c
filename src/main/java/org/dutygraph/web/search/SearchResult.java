package org.dutygraph.web.search;

import java.util.List;
import java.util.Objects;
import org.dutygraph.search.Question;
import org.dutygraph.web.search.MarkedWords.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What words find.
 *
 * @param question the words
 * @param names what has only a name; on the first page alone
 * @param duties one page of duties, the most fitting first
 * @param total how many duties there are
 * @param more whether there are more than are counted
 * @param near whether nothing holds all the words, so that these hold only some
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
     * @param total how many of this sort were found
     * @param place the regions it lies in; empty for what lies in none
     * @param number its duties; of a kind its departments; null for a region
     */
    record Name(String thing, int total, String id, String name, String place, @Nullable Long number) {

        Name {
            place = Objects.requireNonNullElse(place, "");
        }

        /** Its name, cut where the words begin and end. */
        public List<Piece> pieces(Question question) {
            return MarkedWords.of(name, question);
        }
    }

    /**
     * A duty as the graph has it.
     *
     * @param total how many duties were found in all
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
     * @param bodies its departments that hold the words, each in pieces
     * @param clauses the clauses that fit best
     * @param moreClauses how many further ones hold the words
     */
    record Hit(DutyRow duty, List<Piece> name, List<List<Piece>> bodies, List<Clause> clauses, int moreClauses) {}

    /**
     * A clause with the words marked.
     *
     * @param excerpt what is shown of its text, in pieces
     */
    record Clause(ClauseRow clause, List<Piece> excerpt) {}
}
