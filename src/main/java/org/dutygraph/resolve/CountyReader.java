package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.department.Listed;
import org.dutygraph.department.LocalNames;
import org.dutygraph.department.Repair;
import org.dutygraph.department.Resolution;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of one county, and each wording in them once.
 *
 * <p>A wording means the same in every township of the county but for the township itself, which stands as {@link
 * #SPEAKER} in what is remembered. Two kinds of clauses are read anew each time: those that hold the township's own name,
 * and those with a short name of an institution that stands for a longer one of the same duty. Safe to share.
 *
 * <p>Bodies that no table knows but that one list's own columns name are known in that list alone: {@link #alsoKnowing}
 * reads the clauses that hold such a name by itself, and every other clause is the county's, so that neither the caches of
 * the county nor the order of the lists matter.
 */
final class CountyReader {

    /** Few clauses of a list hold a name that only its own columns know. */
    private static final int OWN_TEXTS = 256;

    /** Whoever's list it is. */
    private static final Actor SPEAKER = new Actor(Actor.Type.TOWNSHIP, "", "", null, List.of(), "", true);

    private final @Nullable CountyReader county;
    private final DepartmentWords words;
    private final OtherTownships townships;
    private final Remembered<String, ClauseText> wordings;
    private final Remembered<String, Cell> cells;
    private final BodyFinder rural;
    private final BodyFinder urban;

    /**
     * @param townships all townships of the county
     * @param most how many wordings are remembered; 0 for none
     */
    CountyReader(LocalNames names, OtherTownships townships, int most) {
        this(null, new DepartmentWords(names, most), townships, most);
    }

    private CountyReader(@Nullable CountyReader county, DepartmentWords words, OtherTownships townships, int most) {
        this.county = county;
        this.words = words;
        this.townships = townships;
        this.wordings = new Remembered<>(most);
        this.cells = new Remembered<>(most);
        this.rural = BodyFinder.of(words, TownshipWords.of(SPEAKER, List.of()));
        this.urban = BodyFinder.of(words, TownshipWords.urban(SPEAKER));
    }

    /** The reader of one list of the county whose columns name these bodies, in the order of the list. */
    CountyReader alsoKnowing(List<Resolution.Unknown> bodies) {
        return bodies.isEmpty()
                ? this
                : new CountyReader(this, words.alsoKnowing(bodies, OWN_TEXTS), townships, OWN_TEXTS);
    }

    /**
     * A cell of departments.
     *
     * @param mentions its names, in its order
     * @param repairs the slips in each of them
     * @param regions of its departments, each once
     * @param unknown the bodies among them that no table knows
     */
    record Cell(
            List<Mention> mentions,
            List<List<Repair>> repairs,
            List<String> regions,
            List<Resolution.Unknown> unknown) {
        Cell {
            mentions = List.copyOf(mentions);
            repairs = List.copyOf(repairs);
            unknown = List.copyOf(unknown);
        }
    }

    /** The names of a cell of departments. */
    Cell names(String cell) {
        if (county != null) {
            return county.names(cell);
        }
        return cells.of(cell, any -> {
            List<Mention> mentions = new ArrayList<>();
            List<List<Repair>> repairs = new ArrayList<>();
            List<Resolution.Unknown> unknown = new ArrayList<>();
            for (Listed listed : words.split(cell)) {
                Actor actor = DepartmentWords.actor(listed.resolution());
                mentions.add(new Mention(actor, listed.surface(), listed.start(), listed.end()));
                repairs.add(listed.resolution().repairs());
                if (listed.resolution() instanceof Resolution.Unknown body) {
                    unknown.add(body);
                }
            }
            return new Cell(mentions, repairs, ClauseRoles.regions(mentions), unknown);
        });
    }

    /** The words of a clause as they read here. */
    ClauseText wording(Clause clause) {
        if (county != null && !holdsOwnName(clause)) {
            return county.wording(clause);
        }
        return wordings.of(
                clause.text(),
                text -> new ClauseText(text, words.named(text), townships.mayStandIn(text), this::finder));
    }

    private boolean holdsOwnName(Clause clause) {
        return words.holdOwnName(clause.text()) || clause.heading() != null && words.holdOwnName(clause.heading());
    }

    /**
     * Who has which part in a clause.
     *
     * @param listed the departments listed for its duty
     * @param duty the wordings of the duty's clauses
     * @param township the words for the list's own township
     */
    ClauseRoles roles(
            Clause clause, ClauseText wording, List<Mention> listed, List<ClauseText> duty, TownshipWords township) {
        if (!township.isNamedIn(wording.text())) {
            ClauseRoles known = wording.roles(clause, listed, duty, township);
            if (known != null) {
                return known;
            }
        }
        List<NamedBody> mentioned = new ArrayList<>();
        duty.forEach(each -> mentioned.addAll(each.named().bodies()));
        return ClauseRoles.of(
                ClauseActors.of(clause, listed, BodyFinder.of(words, township).within(mentioned)));
    }

    private BodyFinder finder(boolean urban) {
        return urban ? this.urban : rural;
    }
}
