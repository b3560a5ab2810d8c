package org.dutygraph.matter;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.text.Bag;

/**
 * One way of naming a duty, with all that bears on what it is about; duties with the same key have the same wording.
 *
 * <p>What the judge asks again and again is worked out once. Immutable.
 */
final class DutyName {

    /** Words that many clauses hold find too much. */
    private static final double CLAUSE_HANDLE = 0.8;

    private static final int END = 4;

    private static final Set<Action> PENALTY = Set.of(Action.PENALISE);

    private final String key;
    private final DutyText witness;
    private final List<Phrase> phrases;
    private final List<Phrase> parts;
    private final Bag name;
    private final Bag clauses;
    private final List<ClauseConcepts> clauseTexts;
    private final List<ClauseConcepts> saying;
    private final List<Bag> eachClause;
    private final Set<Action> actions = new TreeSet<>();
    private final Set<Action> strong = new TreeSet<>();
    private final Set<String> handles = new TreeSet<>();
    private final Set<String> clauseHandles = new TreeSet<>();

    /**
     * Puts a wording together.
     *
     * @param key the words that say something, joined: what makes two names the same text
     * @param witness the duty whose clauses, departments and category stand for the wording
     * @param phrases the parts of the name, the first one the main one
     * @param asides what stands in brackets
     * @param name what the whole name is about
     * @param clauseTexts the clauses, in the order of the row
     */
    DutyName(
            String key,
            DutyText witness,
            List<Phrase> phrases,
            List<Phrase> asides,
            Bag name,
            List<ClauseConcepts> clauseTexts) {
        this.key = key;
        this.witness = witness;
        this.phrases = List.copyOf(phrases);
        this.parts = Stream.concat(
                        phrases.stream().flatMap(phrase -> Stream.concat(Stream.of(phrase), phrase.items().stream())),
                        asides.stream())
                .toList();
        this.name = name;
        this.saying = Stream.concat(
                        clauseTexts.stream(),
                        phrases.stream().map(phrase -> ClauseConcepts.of(phrase, isPenalty() ? PENALTY : Set.of())))
                .toList();
        this.clauseTexts = List.copyOf(clauseTexts);
        this.eachClause = clauseTexts.stream().map(ClauseConcepts::words).toList();
        Bag.Gathering all = Bag.gather();
        eachClause.forEach(all::addAll);
        this.clauses = all.toBag().damped();
        phrases.forEach(phrase -> actions.addAll(phrase.actions()));
        main().actions().stream().filter(Action::isStrong).forEach(strong::add);
        parts.forEach(part -> handle(part.objects(), Overlap.SPECIFIC, handles));
        if (handles.isEmpty()) {
            handles.addAll(name.weights().keySet());
        }
        eachClause.forEach(clause -> handle(clause, CLAUSE_HANDLE, clauseHandles));
        ends(handles);
        ends(clauseHandles);
    }

    private static void handle(Bag words, double least, Set<String> handles) {
        words.weights().forEach((concept, weight) -> {
            if (weight >= least) {
                handles.add(concept);
            }
        });
    }

    /** A long compound is found by its end too, which says what it is: 乡村建设规划许可 and 规划许可证 by 规划许可. */
    private static void ends(Set<String> handles) {
        for (String handle : List.copyOf(handles)) {
            String act = handle.endsWith("证") ? handle.substring(0, handle.length() - 1) : handle;
            if (handle.length() > END) {
                handles.add(act.substring(act.length() - END));
            }
        }
    }

    String key() {
        return key;
    }

    DutyText witness() {
        return witness;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The first phrase: what a duty is about stands first. */
    Phrase main() {
        return phrases.get(0);
    }

    /** Whether it is a penalty: 对…的处罚. */
    boolean isPenalty() {
        return phrases.get(phrases.size() - 1).last() == Action.PENALISE;
    }

    /** Whether its name or a clause of it speaks of doing this. */
    boolean says(Action action) {
        return saying.stream().anyMatch(said -> said.actions().contains(action));
    }

    /** Every part that another duty may share: phrases, the items they list, and what stands in brackets. */
    List<Phrase> parts() {
        return parts;
    }

    Bag name() {
        return name;
    }

    /** What the clauses together are about; empty where the list has none. */
    Bag clauses() {
        return clauses;
    }

    List<ClauseConcepts> clauseTexts() {
        return clauseTexts;
    }

    /** The clauses, and the phrases of the name: all that it says is done. */
    List<ClauseConcepts> saying() {
        return saying;
    }

    List<Bag> eachClause() {
        return eachClause;
    }

    Set<Action> actions() {
        return Collections.unmodifiableSet(actions);
    }

    /** The strong actions of the main phrase. */
    Set<Action> strong() {
        return Collections.unmodifiableSet(strong);
    }

    /** The specific concepts by which it is found. */
    Set<String> handles() {
        return Collections.unmodifiableSet(handles);
    }

    /** The specific concepts of its clauses. */
    Set<String> clauseHandles() {
        return Collections.unmodifiableSet(clauseHandles);
    }
}
