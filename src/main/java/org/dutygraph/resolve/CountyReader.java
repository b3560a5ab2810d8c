package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.department.Listed;
import org.dutygraph.department.LocalNames;
import org.dutygraph.department.Repair;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Remembered;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of one county, and each wording in them once.
 *
 * <p>A wording means the same in every township of the county but for the township itself, which stands as {@link
 * #SPEAKER} in what is remembered. Two kinds of clauses are read anew each time: those that hold the township's own name,
 * and those with a short name of an institution that stands for a longer one of the same duty. Safe to share.
 */
final class CountyReader {

    /** Whoever's list it is. */
    private static final Actor SPEAKER = new Actor(Actor.Type.TOWNSHIP, "", "", null, List.of(), "", true);

    private final DepartmentWords words;
    private final Remembered<Wording, Understood> clauses;
    private final Remembered<String, List<Name>> cells;
    private final TownshipWords rural;
    private final TownshipWords urban;

    /** @param most how many wordings are remembered; 0 for none */
    CountyReader(LocalNames names, int most) {
        this.words = new DepartmentWords(names, most);
        this.clauses = new Remembered<>(most);
        this.cells = new Remembered<>(most);
        this.rural = TownshipWords.of(SPEAKER, List.of());
        this.urban = TownshipWords.urban(SPEAKER);
    }

    /**
     * All that the meaning of a clause depends on within a county.
     *
     * @param sole the only department that is listed for its duty; null where there are several or none
     */
    private record Wording(Side side, @Nullable String heading, @Nullable Mention sole, String text, boolean urban) {}

    /** @param institutions short names that may stand for longer ones of the same duty */
    private record Understood(ClauseActors actors, List<String> institutions) {}

    /** A name of a cell of departments. */
    record Name(Mention mention, List<Repair> repairs) {
        Name {
            repairs = List.copyOf(repairs);
        }
    }

    /** The names of a cell of departments, in its order. */
    List<Name> names(String cell) {
        return cells.of(cell, any -> {
            List<Name> names = new ArrayList<>();
            for (Listed listed : words.split(cell)) {
                Actor actor = DepartmentWords.actor(listed.resolution());
                names.add(new Name(
                        new Mention(actor, listed.surface(), listed.start(), listed.end()),
                        listed.resolution().repairs()));
            }
            return List.copyOf(names);
        });
    }

    /** The departments that a clause names. */
    DepartmentWords.Named named(String text) {
        return words.named(text);
    }

    /**
     * Who does what in a clause.
     *
     * @param listed the departments listed for its duty
     * @param mentioned the departments that the duty's clauses name
     * @param township the words for the list's own township
     */
    ClauseActors actors(Clause clause, List<Mention> listed, List<Body> mentioned, TownshipWords township) {
        String text = clause.text();
        if (!township.isNamedIn(text)) {
            Mention sole = listed.size() == 1 ? listed.get(0) : null;
            Understood understood =
                    clauses.of(new Wording(clause.side(), clause.heading(), sole, text, township.isUrban()), any -> {
                        BodyFinder finder = BodyFinder.of(words, township.isUrban() ? urban : rural);
                        BodyFinder.Found found = finder.find(text);
                        return new Understood(ClauseActors.of(clause, listed, finder, found), found.institutions());
                    });
            if (!BodyFinder.recallsAny(understood.institutions(), mentioned)) {
                return understood.actors().spokenBy(township.township());
            }
        }
        return ClauseActors.of(clause, listed, BodyFinder.of(words, township).within(mentioned));
    }
}
