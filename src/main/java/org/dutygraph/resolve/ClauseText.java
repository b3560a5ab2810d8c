package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/**
 * The text of a clause, with the roles it has in any list of one county. They are computed once and cached, so that a clause
 * in twenty lists is parsed for the first one only. Thread-safe.
 */
final class ClauseText {

    // A text occurs under few headings; beyond this the cache starts over.
    private static final int MOST_CACHED = 32;

    private final String text;
    private final String withoutEnd;
    private final DepartmentWords.Named named;
    private final boolean mayNameTownship;
    private final String county;
    private final Finders finders;
    private volatile List<CachedRoles> cache = List.of();

    /**
     * @param mayNameTownship whether it may name a township of the county
     * @param county the county's code
     * @param finders find what the text names, in any list of the county
     */
    ClauseText(String text, DepartmentWords.Named named, boolean mayNameTownship, String county, Finders finders) {
        this.text = text;
        this.withoutEnd = withoutEnd(text);
        this.named = named;
        this.mayNameTownship = mayNameTownship;
        this.county = county;
        this.finders = finders;
    }

    /**
     * The roles, and what they depend on within a county.
     *
     * @param urban whether it is the list of a 街道
     * @param anyListed whether the roles are independent of the listed departments: a performer is written
     * @param sole the only department listed for the duty; null for several or none
     * @param institutions short names that may mean longer ones in the same duty
     */
    private record CachedRoles(
            Side side,
            boolean urban,
            @Nullable String heading,
            boolean anyListed,
            @Nullable Mention sole,
            ClauseRoles roles,
            List<String> institutions) {

        boolean appliesTo(Clause clause, boolean urban, @Nullable Mention sole) {
            return this.side == clause.side()
                    && this.urban == urban
                    && Objects.equals(heading, clause.heading())
                    && (anyListed || Objects.equals(this.sole, sole));
        }
    }

    /** The text as written. */
    String text() {
        return text;
    }

    /** The text without final punctuation, for finding duplicates. */
    String withoutEnd() {
        return withoutEnd;
    }

    /** The departments that the text names. */
    DepartmentWords.Named named() {
        return named;
    }

    /** Whether it may name a township of the county; false for nearly every clause. */
    boolean mayNameTownship() {
        return mayNameTownship;
    }

    /**
     * The roles of a clause with this text, which must not name its list's township; null where an institution in it is
     * short for a longer name.
     *
     * @param township the words for the list's own township
     */
    @Nullable
    ClauseRoles roles(Clause clause, List<Mention> listed, List<ClauseText> duty, TownshipWords township) {
        Mention sole = listed.size() == 1 ? listed.get(0) : null;
        CachedRoles entry = cached(clause, township.isUrban(), sole);
        if (entry == null) {
            BodyFinder finder = finders.finder(township.isUrban());
            BodyFinder.Found found = finder.find(text);
            ClauseActors actors = ClauseActors.of(clause, listed, finder, found);
            boolean anyListed = actors.basis() != Basis.SOLE && actors.basis() != Basis.AMBIGUOUS;
            entry = new CachedRoles(
                    clause.side(),
                    township.isUrban(),
                    clause.heading(),
                    anyListed,
                    sole,
                    ClauseRoles.of(actors, county),
                    found.institutions());
            keep(entry);
        }
        return anyIsShort(entry.institutions(), duty) ? null : entry.roles().inListOf(township.township());
    }

    /** The finder for any list of a 街道, or of another township. */
    interface Finders {
        BodyFinder finder(boolean urban);
    }

    private @Nullable CachedRoles cached(Clause clause, boolean urban, @Nullable Mention sole) {
        for (CachedRoles entry : cache) {
            if (entry.appliesTo(clause, urban, sole)) {
                return entry;
            }
        }
        return null;
    }

    // Two threads may compute the same roles; a lost entry is computed again.
    private void keep(CachedRoles entry) {
        List<CachedRoles> more = new ArrayList<>(cache.size() < MOST_CACHED ? cache : List.of());
        more.add(entry);
        cache = List.copyOf(more);
    }

    private static boolean anyIsShort(List<String> institutions, List<ClauseText> duty) {
        for (String institution : institutions) {
            for (ClauseText other : duty) {
                for (NamedBody known : other.named.bodies()) {
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
