package org.dutygraph.web.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts a clause's text where actors begin and end, so that a template can mark them without HTML in the text. */
final class MarkedText {

    /** The role of whoever performs a clause. */
    static final String PERFORMER = "PERFORMED_BY";

    private MarkedText() {}

    /**
     * An actor in a clause.
     *
     * @param role {@link #PERFORMER}, or one of the roles of a clause
     * @param start index of the first character in the clause, -1 where the clause does not name it
     * @param end one past the last
     * @param surface the words as written
     * @param basis why it performs the clause; null for other roles
     * @param lead whether the clause says that it leads
     * @param page {@code department}, {@code township} or empty
     * @param corrected the id of the correction that says so; null where the program read it
     */
    record ActorInClause(
            String role,
            int start,
            int end,
            String surface,
            @Nullable String basis,
            boolean lead,
            String id,
            String name,
            String page,
            @Nullable String corrected) {

        /** Whether the words are at the span: that of an actor from a heading points elsewhere. */
        private boolean standsIn(String text) {
            return start >= 0
                    && end <= text.length()
                    && start < end
                    && text.substring(start, end).equals(surface);
        }
    }

    /** A piece of the text, with the actors that it names. */
    record Piece(String text, List<ActorInClause> actors) {
        Piece {
            actors = List.copyOf(actors);
        }

        /** The role that colours the piece; the performer's comes first. */
        public String role() {
            return actors.isEmpty() ? "" : actors.get(0).role();
        }
    }

    /** The pieces in order; joined they are the text again. */
    static List<Piece> of(String text, List<ActorInClause> actors) {
        List<ActorInClause> written =
                actors.stream().filter(actor -> actor.standsIn(text)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        written.forEach(actor -> {
            cuts.add(actor.start());
            cuts.add(actor.end());
        });
        List<Piece> pieces = new ArrayList<>();
        Integer from = cuts.first();
        for (Integer to = cuts.higher(from); to != null; to = cuts.higher(from)) {
            int start = from;
            int end = to;
            List<ActorInClause> here = written.stream()
                    .filter(actor -> actor.start() <= start && actor.end() >= end)
                    .sorted(Comparator.comparing(
                                    (ActorInClause actor) -> !actor.role().equals(PERFORMER))
                            .thenComparing(ActorInClause::role)
                            .thenComparing(ActorInClause::id))
                    .toList();
            pieces.add(new Piece(text.substring(start, end), here));
            from = to;
        }
        return List.copyOf(pieces);
    }
}
