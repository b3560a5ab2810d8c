package org.dutygraph.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.department.NamedDepartment;
import org.dutygraph.department.Repair;
import org.dutygraph.department.Resolution;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of one county, and caches the roles of each clause text.
 *
 * <p>A text means the same in every township of the county except for the township itself, which the cache has as {@link
 * #ANY_TOWNSHIP}. Two kinds of clauses are not cached: those with the township's own name, and those where an institution
 * is short for a longer name in the same duty. Thread-safe.
 *
 * <p>Bodies that no table has but one list's own columns name are known in that list alone. The reader of {@link
 * #alsoKnowing} has a cache of its own for the clauses with such a name and uses the county's for all others, so that the
 * order of the lists does not matter.
 */
final class CountyReader {

    /** Cache size of one list; few of its clauses contain a name from its own columns. */
    private static final int OWN_TEXTS = 256;

    /** The place-holder of the list's township in cached roles. */
    private static final Actor ANY_TOWNSHIP = new Actor(Actor.Type.TOWNSHIP, "", "", null, List.of(), "", true);

    private final @Nullable CountyReader county;
    private final DepartmentWords words;
    private final Cache<String, Cell> cells;
    private final Cache<ClauseKey, CountyClause> clauses;
    private final BodyFinder rural;
    private final BodyFinder urban;

    /** @param most the number of cached texts; 0 for none */
    CountyReader(DepartmentWords words, int most) {
        this(null, words, most);
    }

    private CountyReader(@Nullable CountyReader county, DepartmentWords words, int most) {
        this.county = county;
        this.words = words;
        this.cells = DepartmentWords.cache(most);
        this.clauses = DepartmentWords.cache(most);
        this.rural = BodyFinder.of(words, TownshipWords.of(ANY_TOWNSHIP, List.of()));
        this.urban = BodyFinder.of(words, TownshipWords.urban(ANY_TOWNSHIP));
    }

    /** The reader of one list of the county whose columns name these bodies, in list order. */
    CountyReader alsoKnowing(List<Resolution.Unknown> bodies) {
        return bodies.isEmpty() ? this : new CountyReader(this, words.alsoKnowing(bodies, OWN_TEXTS), OWN_TEXTS);
    }

    /**
     * A cell of departments.
     *
     * @param mentions its names, in order
     * @param repairs the slips in each of them
     * @param unknown the bodies that no table has
     */
    record Cell(List<Mention> mentions, List<List<Repair>> repairs, List<Resolution.Unknown> unknown) {}

    /** The names in a cell of departments. */
    Cell names(String cell) {
        return county != null ? county.names(cell) : cells.get(cell, this::readNames);
    }

    private Cell readNames(String cell) {
        List<Mention> mentions = new ArrayList<>();
        List<List<Repair>> repairs = new ArrayList<>();
        List<Resolution.Unknown> unknown = new ArrayList<>();
        for (NamedDepartment listed : words.split(cell)) {
            Actor actor = DepartmentWords.actor(listed.resolution());
            mentions.add(new Mention(actor, listed.surface(), listed.start(), listed.end()));
            repairs.add(listed.resolution().repairs());
            if (listed.resolution() instanceof Resolution.Unknown body) {
                unknown.add(body);
            }
        }
        return new Cell(List.copyOf(mentions), List.copyOf(repairs), List.copyOf(unknown));
    }

    /**
     * What decides the meaning of a clause within a county.
     *
     * @param urban whether it is in the list of a 街道
     * @param sole the only department listed for its duty; null for several or none
     */
    private record ClauseKey(String text, Side side, @Nullable String heading, boolean urban, @Nullable Mention sole) {}

    /**
     * A clause as it is read in any list of the county.
     *
     * @param named what its text names
     * @param institutions short names that may mean longer ones in the same duty
     */
    record CountyClause(DepartmentWords.Named named, ClauseRoles roles, List<String> institutions) {

        private boolean isShortIn(List<CountyClause> duty) {
            return !institutions.isEmpty()
                    && duty.stream()
                            .flatMap(clause -> clause.named.bodies().stream())
                            .anyMatch(body -> institutions.stream().anyMatch(body.surface()::endsWith));
        }
    }

    /**
     * A clause without regard to the other clauses of its duty.
     *
     * @param listed the departments listed for its duty
     * @param inUrban whether it is in the list of a 街道
     */
    CountyClause clause(Clause clause, List<Mention> listed, boolean inUrban) {
        if (county != null && !holdsOwnName(clause)) {
            return county.clause(clause, listed, inUrban);
        }
        Mention sole = listed.size() == 1 ? listed.get(0) : null;
        ClauseKey key = new ClauseKey(clause.text(), clause.side(), clause.heading(), inUrban, sole);
        return clauses.get(key, ignored -> {
            BodyFinder finder = inUrban ? urban : rural;
            BodyFinder.Found found = finder.find(clause.text());
            ClauseRoles roles = ClauseRoles.of(ClauseActors.of(clause, listed, finder, found));
            return new CountyClause(words.named(clause.text()), roles, found.institutions());
        });
    }

    private boolean holdsOwnName(Clause clause) {
        return words.holdOwnName(clause.text()) || clause.heading() != null && words.holdOwnName(clause.heading());
    }

    /**
     * The roles of a clause.
     *
     * @param read the same clause in any list
     * @param listed the departments listed for its duty
     * @param duty the duty's clauses
     * @param township the words for the list's own township
     */
    ClauseRoles roles(
            Clause clause, CountyClause read, List<Mention> listed, List<CountyClause> duty, TownshipWords township) {
        if (!township.isNamedIn(clause.text()) && !read.isShortIn(duty)) {
            return read.roles().inListOf(township.township());
        }
        List<NamedBody> mentioned =
                duty.stream().flatMap(each -> each.named().bodies().stream()).toList();
        BodyFinder finder = BodyFinder.of(words, township).within(mentioned);
        return ClauseRoles.of(ClauseActors.of(clause, listed, finder));
    }
}
