package org.dutygraph.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.matter.DutyText;
import org.dutygraph.matter.OwnPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a current list that shares words with a task: a row of {@code cypher/pages/tasks/candidates.cypher}.
 *
 * @param label number in the list, {@code C5}
 * @param kind BASIC, COOPERATIVE or WITHDRAWN
 * @param ended whether the list says that it is no longer carried out
 * @param line line in the source; null where unknown
 * @param matterId the matter it concerns; null while matters are not placed
 * @param townships in how many townships that matter stands
 * @param places the names of its township and of all regions above
 * @param bodies who leads, shares or took it over, in the order of the list
 */
public record CandidateDuty(
        String id,
        String label,
        String kind,
        String name,
        @Nullable String category,
        boolean ended,
        @Nullable String workMode,
        String township,
        String townshipCode,
        @Nullable String county,
        String list,
        String edition,
        @Nullable String source,
        @Nullable Integer line,
        @Nullable String matterId,
        @Nullable Integer townships,
        List<String> places,
        List<Body> bodies,
        List<ClauseOf> clauses) {

    private static final Map<String, String> LETTERS = Map.of("BASIC", "B", "COOPERATIVE", "C", "WITHDRAWN", "W");

    public CandidateDuty {
        places = List.copyOf(places);
        bodies = List.copyOf(bodies);
        clauses = List.copyOf(clauses);
    }

    /**
     * A body of a duty.
     *
     * @param role LED_BY, SHARED_WITH or TAKEN_OVER_BY
     * @param basis of one that leads, on what that rests; else null
     * @param listed whether it is a department with a page, and no open class
     */
    public record Body(String role, @Nullable String basis, String name, String id, boolean listed) {}

    /** A clause of a duty. */
    public record ClauseOf(String id, String side, String text) {}

    /** The source's name without its folders, and the line; empty where the source is not known. */
    public String where() {
        if (source == null) {
            return "";
        }
        String file = source.substring(source.lastIndexOf('/') + 1);
        return line == null ? file : file + ":" + line;
    }

    /** What is compared with a task; the way of working of a withdrawn duty is the last of its clauses. */
    DutyText text() {
        return DutyText.of(
                id,
                Objects.requireNonNull(LETTERS.get(kind), kind),
                Objects.requireNonNullElse(category, ""),
                name,
                Stream.concat(clauses.stream().map(ClauseOf::text), Stream.ofNullable(workMode))
                        .toList(),
                List.of(),
                OwnPlaces.of(places));
    }
}
