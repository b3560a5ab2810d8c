package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.department.Listed;
import org.dutygraph.department.LocalNames;
import org.dutygraph.department.Repair;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Remembered;

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
        this.words = new DepartmentWords(names, most);
        this.townships = townships;
        this.wordings = new Remembered<>(most);
        this.cells = new Remembered<>(most);
        this.rural = BodyFinder.of(words, TownshipWords.of(SPEAKER, List.of()));
        this.urban = BodyFinder.of(words, TownshipWords.urban(SPEAKER));
    }

    /**
     * A cell of departments.
     *
     * @param mentions its names, in its order
     * @param repairs the slips in each of them
     * @param regions of its departments, each once
     */
    record Cell(List<Mention> mentions, List<List<Repair>> repairs, List<String> regions) {
        Cell {
            mentions = List.copyOf(mentions);
            repairs = List.copyOf(repairs);
        }
    }

    /** The names of a cell of departments. */
    Cell names(String cell) {
        return cells.of(cell, any -> {
            List<Mention> mentions = new ArrayList<>();
            List<List<Repair>> repairs = new ArrayList<>();
            for (Listed listed : words.split(cell)) {
                Actor actor = DepartmentWords.actor(listed.resolution());
                mentions.add(new Mention(actor, listed.surface(), listed.start(), listed.end()));
                repairs.add(listed.resolution().repairs());
            }
            return new Cell(mentions, repairs, ClauseRoles.regions(mentions));
        });
    }

    /** The words of a clause as they read in this county. */
    ClauseText wording(String text) {
        return wordings.of(text, any -> new ClauseText(text, words.named(text), townships.mayStandIn(text)));
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
            ClauseRoles known = wording.roles(clause, listed, duty, township, this::finder);
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
