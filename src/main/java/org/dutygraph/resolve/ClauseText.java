package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/**
 * The words of a clause as the lists of one county mean them, whoever's list it is: all that does not depend on the list is
 * found out once, so that a clause that stands in twenty lists costs one look-up in nineteen of them. Safe to share.
 */
final class ClauseText {

    // A wording stands under few headings; a text that stands under more is not worth its memory.
    private static final int READINGS = 32;

    private final String text;
    private final String withoutEnd;
    private final DepartmentWords.Named named;
    private final boolean mayNameTownship;
    private final Speaker speaker;
    private volatile List<Reading> readings = List.of();

    /**
     * @param mayNameTownship whether some township of the county may be named in it
     * @param speaker finds what the text names, whoever's list it is
     */
    ClauseText(String text, DepartmentWords.Named named, boolean mayNameTownship, Speaker speaker) {
        this.text = text;
        this.withoutEnd = withoutEnd(text);
        this.named = named;
        this.mayNameTownship = mayNameTownship;
        this.speaker = speaker;
    }

    /**
     * What the words mean, and all that this depends on within a county.
     *
     * @param urban whether a 街道 speaks
     * @param anyListed whether it is the same whatever departments are listed: a performer is written
     * @param sole the only department that is listed for the duty; null where there are several or none
     * @param institutions short names that may stand for longer ones of the same duty
     */
    private record Reading(
            Side side,
            boolean urban,
            @Nullable String heading,
            boolean anyListed,
            @Nullable Mention sole,
            ClauseRoles roles,
            List<String> institutions) {

        boolean holdsFor(Clause clause, boolean urban, @Nullable Mention sole) {
            return this.side == clause.side()
                    && this.urban == urban
                    && Objects.equals(heading, clause.heading())
                    && (anyListed || Objects.equals(this.sole, sole));
        }
    }

    /** The words to the character. */
    String text() {
        return text;
    }

    /** The words without the marks that end them, by which a clause that stands twice is known. */
    String withoutEnd() {
        return withoutEnd;
    }

    /** The departments that the words name. */
    DepartmentWords.Named named() {
        return named;
    }

    /** Whether a township of the county may be named; false settles nearly every clause. */
    boolean mayNameTownship() {
        return mayNameTownship;
    }

    /**
     * Who has which part in a clause of these words, where its list's township is not named in them and no institution of them
     * stands for a longer name; null where one does.
     *
     * @param township the words for the list's own township
     */
    @Nullable
    ClauseRoles roles(Clause clause, List<Mention> listed, List<ClauseText> duty, TownshipWords township) {
        Mention sole = listed.size() == 1 ? listed.get(0) : null;
        Reading reading = known(clause, township.isUrban(), sole);
        if (reading == null) {
            BodyFinder finder = speaker.finder(township.isUrban());
            BodyFinder.Found found = finder.find(text);
            ClauseActors actors = ClauseActors.of(clause, listed, finder, found);
            boolean anyListed = actors.basis() != Basis.SOLE && actors.basis() != Basis.AMBIGUOUS;
            reading = new Reading(
                    clause.side(),
                    township.isUrban(),
                    clause.heading(),
                    anyListed,
                    sole,
                    ClauseRoles.of(actors),
                    found.institutions());
            keep(reading);
        }
        return recallsAny(reading.institutions(), duty) ? null : reading.roles().spokenBy(township.township());
    }

    /** Whoever's list it is. */
    interface Speaker {
        BodyFinder finder(boolean urban);
    }

    private @Nullable Reading known(Clause clause, boolean urban, @Nullable Mention sole) {
        for (Reading reading : readings) {
            if (reading.holdsFor(clause, urban, sole)) {
                return reading;
            }
        }
        return null;
    }

    // Two threads may read the same; the readings are equal, and one that is lost is read again.
    private void keep(Reading reading) {
        List<Reading> more = new ArrayList<>(readings.size() < READINGS ? readings : List.of());
        more.add(reading);
        readings = List.copyOf(more);
    }

    private static boolean recallsAny(List<String> institutions, List<ClauseText> duty) {
        for (String institution : institutions) {
            for (ClauseText wording : duty) {
                for (NamedBody known : wording.named.bodies()) {
                    if (known.surface().endsWith(institution)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && "；;。，, \t\n\u000B\f\r".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
