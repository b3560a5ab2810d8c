package org.dutygraph.matter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dutygraph.text.Bag;

/**
 * A clause as the judge reads it.
 *
 * @param text the words, as written
 * @param words what it is about
 * @param actions what is done in it
 * @param grave the strong actions that whatever stands here is part of; none in a clause, which tells of several things
 */
record ClauseConcepts(String text, Bag words, Set<Action> actions, Set<Action> grave) {

    private static final int COMPOUND = 4;
    private static final double HALF = 0.5;

    /** 应急管理局 is who does it, not what is done. */
    private static final Pattern BODY = Pattern.compile("^(?:管理|救援|生态|农村|保障)?(?:局|委员会|部门|主管|行政)");

    ClauseConcepts {
        actions = Collections.unmodifiableSet(new TreeSet<>(actions));
        grave = Collections.unmodifiableSet(new TreeSet<>(grave));
    }

    static ClauseConcepts of(String text, Bag words) {
        Set<Action> actions = new TreeSet<>();
        words.weights().keySet().forEach(word -> Action.of(word).ifPresent(actions::add));
        return new ClauseConcepts(text, words, actions, Set.of());
    }

    /** A phrase of a name: a part of 对…的处罚 is a penalty, and not what is done in its words. */
    static ClauseConcepts of(Phrase phrase, Set<Action> grave) {
        return new ClauseConcepts(phrase.text(), phrase.objects(), phrase.actions(), grave);
    }

    /**
     * How far a concept stands in the clause, 0 to 1: wholly by its word, and a compound by its parts, wherever they stand
     * (乡村建设规划许可 in 建设工程规划许可证).
     */
    double holds(String concept) {
        if (isOnlyABody(concept)) {
            return 0;
        }
        if (words.weights().containsKey(concept)) {
            return 1;
        }
        if (concept.length() < COMPOUND) {
            return concept.length() > 1 && text.contains(concept) ? 1 : 0;
        }
        int found = 0;
        int end = 0;
        for (int i = 0; i + 2 <= concept.length(); i++) {
            if (text.contains(concept.substring(i, i + 2))) {
                found += i + 2 - Math.max(i, end);
                end = i + 2;
            }
        }
        double part = (double) found / concept.length();
        return part >= HALF ? part : 0;
    }

    /** Whether the word or the end of it, which says what it is, stands in the clause: 采伐 for 林木采伐. */
    boolean speaksOf(String concept) {
        return !isOnlyABody(concept)
                && (words.weights().containsKey(concept)
                        || concept.length() >= COMPOUND && text.contains(concept.substring(concept.length() / 2)));
    }

    private boolean isOnlyABody(String concept) {
        int at = text.indexOf(concept);
        if (at < 0) {
            return false;
        }
        while (at >= 0) {
            if (!BODY.matcher(text.substring(at + concept.length())).find()) {
                return false;
            }
            at = text.indexOf(concept, at + 1);
        }
        return true;
    }
}
