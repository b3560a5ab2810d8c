package org.dutygraph.matter;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a part of one duty stands within one clause of another that is in a different list.
 *
 * <p>What a township does itself here, or no longer does, is often told there as one step of what a department does: the
 * names share nothing, the clause says it. A clause names much in passing, so that words alone are not enough: the same
 * has to be done to the very thing the other duty is named after, or the words have to stand there on end, or again and
 * again.
 */
final class Containment {

    /** A part is held from here up. */
    private static final double MOST_OF_IT = 0.6;

    private static final double ALL_BUT = 0.8;

    /** A word of this weight is a thing of its own: 地膜, 公益性岗位. */
    private static final double A_THING = 0.9;

    /** As many words of one part in one clause are no chance where the same grave thing is done. */
    private static final int SEVERAL_WORDS = 3;

    /** As many characters on end are no chance either, however common each word. */
    private static final int ON_END = 8;

    /** A thing that as many clauses speak of is what the duty is about. */
    private static final int AGAIN_AND_AGAIN = 3;

    private static final double POINTS = 0.85;

    private Containment() {}

    /** The best held part; 0 points where there is none, both are in the same list, or both are penalties. */
    static Evidence of(DutyName part, DutyName whole) {
        double best = 0;
        String words = "";
        if (!part.witness().kind().equals(whole.witness().kind()) && !(part.isPenalty() && whole.isPenalty())) {
            for (Phrase phrase : part.parts()) {
                for (ClauseConcepts clause : whole.saying()) {
                    Held held = Held.of(phrase, clause, whole);
                    double points = held.isHeld() ? POINTS * held.part() : 0;
                    if (points > best) {
                        best = points;
                        words = String.join(", ", held.words());
                    }
                }
            }
        }
        return new Evidence(Evidence.What.CLAUSE, best, words);
    }

    /**
     * One part in one clause.
     *
     * @param part how much of it is there, 0 to 1, counting what the other duty is named after
     * @param words what of it is there
     * @param inClause what of it stands in the clause itself
     */
    private record Held(
            Phrase phrase,
            ClauseConcepts clause,
            DutyName whole,
            double part,
            Set<String> words,
            Set<String> inClause) {

        static Held of(Phrase phrase, ClauseConcepts clause, DutyName whole) {
            Set<String> words = new TreeSet<>();
            Set<String> inClause = new TreeSet<>();
            double weight = 0;
            double held = 0;
            for (Map.Entry<String, Double> entry : phrase.objects().weights().entrySet()) {
                String concept = entry.getKey();
                if (Action.of(concept).filter(action -> !action.isObject()).isPresent()) {
                    continue;
                }
                double here = clause.holds(concept);
                double there = whole.name().weights().containsKey(concept) ? 1 : here;
                weight += entry.getValue();
                held += entry.getValue() * there;
                if (there > 0) {
                    words.add(concept);
                }
                if (here > 0) {
                    inClause.add(concept);
                }
            }
            return new Held(phrase, clause, whole, weight == 0 ? 0 : held / weight, words, inClause);
        }

        boolean isHeld() {
            Set<Action> grave = phrase.deciding();
            if (part < MOST_OF_IT || !clause.actions().containsAll(grave) || !grave.containsAll(clause.grave())) {
                return false;
            }
            boolean gravely = !grave.isEmpty();
            return isDoneToTheSame()
                    || gravely && inClause.size() >= SEVERAL_WORDS
                    || part >= ALL_BUT && isDone() && (standsOnEnd() || comesAgainAndAgain());
        }

        /** The same is done to a thing that the other duty is named after. */
        private boolean isDoneToTheSame() {
            return !phrase.actions().isEmpty()
                    && isDone()
                    && inClause.stream()
                            .anyMatch(word ->
                                    isAThing(word) && whole.name().weights().containsKey(word));
        }

        /** What is done with the part is done in the clause; a part that says nothing of it may have anything done. */
        private boolean isDone() {
            Set<Action> done = phrase.last() == null ? phrase.actions() : Set.of(phrase.last());
            return done.isEmpty()
                    || done.stream()
                            .anyMatch(action ->
                                    action.isTelling() && clause.actions().contains(action));
        }

        private boolean isAThing(String word) {
            return phrase.objects().weights().getOrDefault(word, 0.0) >= A_THING && !Subjects.isName(word);
        }

        private boolean standsOnEnd() {
            String text = phrase.text();
            for (int start = 0; inClause.size() >= SEVERAL_WORDS && start + ON_END <= text.length(); start++) {
                if (clause.text().contains(text.substring(start, start + ON_END))) {
                    return true;
                }
            }
            return false;
        }

        private boolean comesAgainAndAgain() {
            return inClause.size() > 1
                    && inClause.stream().filter(this::isAThing).anyMatch(this::comesAgainAndAgain);
        }

        private boolean comesAgainAndAgain(String thing) {
            return clause.words().weights().containsKey(thing)
                    && whole.clauseTexts().stream()
                                    .filter(other -> other.speaksOf(thing))
                                    .count()
                            >= AGAIN_AND_AGAIN;
        }
    }
}
