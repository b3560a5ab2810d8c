package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.department.LocalNames;
import org.dutygraph.department.NamedDepartment;
import org.dutygraph.department.Repair;
import org.dutygraph.department.Resolution;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Remembered;
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
    private final String code;
    private final DepartmentWords words;
    private final OtherTownships townships;
    private final Remembered<String, ClauseText> texts;
    private final Remembered<String, Cell> cells;
    private final BodyFinder rural;
    private final BodyFinder urban;

    /**
     * @param code the county's code
     * @param townships all townships of the county
     * @param most the number of cached texts; 0 for none
     */
    CountyReader(String code, LocalNames names, OtherTownships townships, int most) {
        this(null, code, new DepartmentWords(names, most), townships, most);
    }

    private CountyReader(
            @Nullable CountyReader county, String code, DepartmentWords words, OtherTownships townships, int most) {
        this.county = county;
        this.code = code;
        this.words = words;
        this.townships = townships;
        this.texts = new Remembered<>(most);
        this.cells = new Remembered<>(most);
        this.rural = BodyFinder.of(words, TownshipWords.of(ANY_TOWNSHIP, List.of()));
        this.urban = BodyFinder.of(words, TownshipWords.urban(ANY_TOWNSHIP));
    }

    /** The reader of one list of the county whose columns name these bodies, in list order. */
    CountyReader alsoKnowing(List<Resolution> bodies) {
        return bodies.isEmpty()
                ? this
                : new CountyReader(this, code, words.alsoKnowing(bodies, OWN_TEXTS), townships, OWN_TEXTS);
    }

    /**
     * A cell of departments.
     *
     * @param mentions its names, in order
     * @param lead the first of them that is said to lead; null where none is
     * @param repairs the slips in each of them
     * @param regions the regions of its departments, without duplicates
     * @param own the bodies that no table has by their whole name
     */
    record Cell(
            List<Mention> mentions,
            @Nullable Mention lead,
            List<List<Repair>> repairs,
            List<String> regions,
            List<Resolution> own) {
        Cell {
            mentions = List.copyOf(mentions);
            repairs = List.copyOf(repairs);
            own = List.copyOf(own);
        }
    }

    /** The names in a cell of departments. */
    Cell names(String cell) {
        if (county != null) {
            return county.names(cell);
        }
        return cells.of(cell, key -> {
            List<Mention> mentions = new ArrayList<>();
            Mention lead = null;
            List<List<Repair>> repairs = new ArrayList<>();
            List<Resolution> own = new ArrayList<>();
            for (NamedDepartment listed : words.split(cell)) {
                Actor actor = DepartmentWords.actor(listed.resolution());
                Mention mention = new Mention(actor, listed.surface(), listed.start(), listed.end());
                mentions.add(mention);
                if (lead == null && listed.lead() && actor.type() == Actor.Type.DEPARTMENT) {
                    lead = mention;
                }
                repairs.add(listed.resolution().repairs());
                if (listed.resolution().isOwnName()) {
                    own.add(listed.resolution());
                }
            }
            return new Cell(mentions, lead, repairs, ClauseRoles.regions(mentions), own);
        });
    }

    /** The text of a clause with its cached roles. */
    ClauseText text(Clause clause) {
        if (county != null && !holdsOwnName(clause)) {
            return county.text(clause);
        }
        return texts.of(
                clause.text(),
                text -> new ClauseText(text, words.named(text), townships.mayBeIn(text), code, this::finder));
    }

    private boolean holdsOwnName(Clause clause) {
        return words.holdOwnName(clause.text()) || clause.heading() != null && words.holdOwnName(clause.heading());
    }

    /**
     * The roles of a clause.
     *
     * @param listed the departments listed for its duty
     * @param duty the texts of the duty's clauses
     * @param township the words for the list's own township
     */
    ClauseRoles roles(
            Clause clause, ClauseText text, List<Mention> listed, List<ClauseText> duty, TownshipWords township) {
        if (!township.isNamedIn(text.text())) {
            ClauseRoles known = text.roles(clause, listed, duty, township);
            if (known != null) {
                return known;
            }
        }
        List<NamedBody> mentioned = new ArrayList<>();
        duty.forEach(each -> mentioned.addAll(each.named().bodies()));
        return ClauseRoles.of(
                ClauseActors.of(clause, listed, BodyFinder.of(words, township).within(mentioned)), code);
    }

    /**
     * The body that a person means by a word: one that has a part in the clause or is named in it, by its id, its name or the
     * words; else what the word means alone. A word that means nothing is a party of that name.
     */
    Mention named(String word, Clause clause, ClauseRoles roles, TownshipWords township) {
        Stream<Mention> here = Stream.of(
                        roles.performers().stream().map(Performer::mention),
                        roles.relations().stream().map(Relation::mention),
                        roles.departments().stream())
                .flatMap(mentions -> mentions);
        int at = clause.text().indexOf(word);
        int end = at < 0 ? -1 : at + word.length();
        return here.filter(mention -> mention.actor().id().equals(word)
                        || mention.surface().equals(word)
                        || mention.actor().name().equals(word))
                .findFirst()
                .orElseGet(() -> new Mention(meant(word, township), at < 0 ? "" : word, at, end));
    }

    /** The body that a word means by itself. */
    Actor meant(String word, TownshipWords township) {
        Actor own = township.township();
        if (word.equals(own.id()) || word.equals(own.name())) {
            return own;
        }
        String kind = word.substring(word.indexOf(':') + 1);
        List<Mention> ofKind = names(kind).mentions();
        if (ofKind.size() == 1 && ofKind.get(0).actor().id().equals(word)) {
            return ofKind.get(0).actor();
        }
        BodyFinder.Found found = BodyFinder.of(words, township).find(word);
        List<Mention> departments = names(word).mentions();
        if (departments.size() == 1 && departments.get(0).actor().known()) {
            return departments.get(0).actor();
        }
        return Stream.concat(found.known().stream(), found.parties().stream())
                .filter(body -> body.surface().equals(word))
                .map(NamedBody::actor)
                .filter(actor -> actor.type() != Actor.Type.PARTY)
                .findFirst()
                .orElseGet(() -> found.parties().isEmpty() && departments.size() == 1
                        ? departments.get(0).actor()
                        : PartyWords.party(code, word));
    }

    private BodyFinder finder(boolean urban) {
        return urban ? this.urban : rural;
    }
}
