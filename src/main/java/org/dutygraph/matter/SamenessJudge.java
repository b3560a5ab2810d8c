package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.Bag;

/**
 * Judges two wordings: the same matter, an overlap, or neither; every reason is kept.
 *
 * <p>It looks at the two wordings alone. Nothing else that is loaded bears on it, so that it gives the same answer in any
 * order of loading.
 */
final class SamenessJudge {

    /** From here on two wordings are the same matter. */
    static final double SAME = 0.62;

    private static final double NAME = 0.85;
    /** Penalties share their form; what they have in common up to here says nothing. */
    private static final double UNLIKE = 0.2;

    private static final double MAIN = 0.10;
    private static final double OTHER_LIST = -0.05;
    private static final double CATEGORY = 0.05;
    private static final double FUNCTIONS = 0.05;
    private static final double OTHER_FUNCTIONS = -0.10;
    private static final double CLAUSES = 0.25;

    /** The likeness of the clauses of two duties that have nothing but the genre in common. */
    private static final double CLAUSES_OF_ANY = 0.25;

    private static final double OTHER_ACTION = -0.45;
    private static final double NARROW_ACTION = -0.2;

    /** Phrases of their own matter on one side: 乡道建设 beside 乡道建设 and 道路交通安全. */
    private static final double FURTHER = -0.2;

    /** A phrase that the other name holds less of than this is a matter of its own. */
    private static final double HARDLY = 0.34;

    /** What everything but the name can add at most. */
    private static final double MOST_BESIDES = MAIN + CATEGORY + FUNCTIONS + CLAUSES * (1 - CLAUSES_OF_ANY);

    /** A further part of the name that speaks of the same subject counts by half. */
    private static final double SAME_SUBJECT = 0.85;

    private SamenessJudge() {}

    /** Judges; the relation is how {@code a} stands to {@code b}. */
    static Judgement judge(DutyName a, DutyName b) {
        Judgement same = same(a, b);
        return same.relation() == MatterRelation.SAME ? same : OverlapJudge.judge(a, b);
    }

    /** Judges sameness alone: SAME or NONE, with the score either way. */
    static Judgement same(DutyName a, DutyName b) {
        if (a.key().equals(b.key())) {
            return new Judgement(MatterRelation.SAME, 1, List.of(new Evidence(Evidence.What.TEXT, 1, "")));
        }
        if (a.key().compareTo(b.key()) > 0) {
            return same(b, a);
        }
        List<Evidence> evidence = reasons(a, b);
        double score = 0;
        for (Evidence reason : evidence) {
            score += reason.points();
        }
        return new Judgement(
                score >= SAME ? MatterRelation.SAME : MatterRelation.NONE,
                Math.max(0, Math.min(0.99, score)),
                evidence);
    }

    /** Whether they are the same; most pairs are told apart by their names alone, without weighing anything else. */
    static boolean areSame(DutyName a, DutyName b) {
        if (a.key().equals(b.key())) {
            return true;
        }
        return NAME * likeness(a, b, subject(a, b)) + MOST_BESIDES >= SAME
                && same(a, b).relation() == MatterRelation.SAME;
    }

    private static double likeness(DutyName a, DutyName b, Set<String> subject) {
        double partA = reach(a.name(), b.name(), subject);
        double partB = reach(b.name(), a.name(), subject);
        double least = Math.min(partA, partB);
        return penalties(a, b)
                ? Math.max(0, (least - UNLIKE) / (1 - UNLIKE))
                : (Overlap.harmonic(partA, partB) + least) / 2;
    }

    private static boolean penalties(DutyName a, DutyName b) {
        return a.actions().contains(Action.PENALISE) && b.actions().contains(Action.PENALISE);
    }

    /** The reasons for and against sameness. */
    private static List<Evidence> reasons(DutyName a, DutyName b) {
        List<Evidence> evidence = new ArrayList<>();
        Set<String> subject = subject(a, b);
        boolean penalty = penalties(a, b);
        evidence.add(new Evidence(
                Evidence.What.NAME,
                NAME * likeness(a, b, subject),
                String.join(", ", Overlap.shared(a.name(), b.name()))));
        double main = Math.min(
                reach(a.main().objects(), b.name(), subject), reach(b.main().objects(), a.name(), subject));
        evidence.add(new Evidence(Evidence.What.MAIN, main >= 0.4 ? MAIN * main : MAIN * (main - 1) * 2, ""));
        if (!a.clauses().isEmpty() && !b.clauses().isEmpty()) {
            double clauses = a.clauses().cosine(b.clauses());
            evidence.add(new Evidence(Evidence.What.CLAUSES, CLAUSES * (clauses - CLAUSES_OF_ANY), percent(clauses)));
        }
        if (!a.witness().kind().equals(b.witness().kind())) {
            evidence.add(new Evidence(
                    Evidence.What.LIST,
                    OTHER_LIST,
                    a.witness().kind() + " / " + b.witness().kind()));
        }
        if (!penalty) {
            surroundings(a, b, evidence);
        }
        if (otherAction(a, b) || otherAction(b, a)) {
            evidence.add(new Evidence(Evidence.What.ACTION, OTHER_ACTION, a.strong() + " / " + b.strong()));
        } else if (narrower(a, b) || narrower(b, a)) {
            evidence.add(new Evidence(
                    Evidence.What.ACTION,
                    NARROW_ACTION,
                    a.main().last() + " / " + b.main().last()));
        }
        double further = Math.max(further(a, b, subject), further(b, a, subject));
        if (further > 0) {
            evidence.add(new Evidence(Evidence.What.FURTHER, FURTHER * further, percent(further)));
        }
        return evidence;
    }

    /** Departments and category; the many penalties of one department have both in common and differ all the same. */
    private static void surroundings(DutyName a, DutyName b, List<Evidence> evidence) {
        functions(a, b, evidence);
        if (!a.witness().category().isEmpty()
                && a.witness().category().equals(b.witness().category())) {
            evidence.add(
                    new Evidence(Evidence.What.CATEGORY, CATEGORY, a.witness().category()));
        }
    }

    private static void functions(DutyName a, DutyName b, List<Evidence> evidence) {
        List<String> ours = a.witness().functions();
        List<String> theirs = b.witness().functions();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return;
        }
        Set<String> common = new TreeSet<>(ours);
        common.retainAll(theirs);
        double part = (double) common.size() / Math.min(ours.size(), theirs.size());
        evidence.add(new Evidence(
                Evidence.What.FUNCTIONS,
                common.isEmpty() ? OTHER_FUNCTIONS : FUNCTIONS * part,
                String.join(", ", common)));
    }

    /** What both main phrases speak of by the same word: further words of that subject only say more of it. */
    private static Set<String> subject(DutyName a, DutyName b) {
        Set<String> subject = new TreeSet<>();
        for (String concept : a.main().objects().weights().keySet()) {
            if (b.main().objects().weights().containsKey(concept)) {
                subject.addAll(Subjects.of(concept));
            }
        }
        return subject;
    }

    /** The part of one bag that the other has too, or that keeps to the common subject. */
    private static double reach(Bag a, Bag b, Set<String> subject) {
        double weight = 0;
        double reached = 0;
        for (Map.Entry<String, Double> entry : a.weights().entrySet()) {
            double like = Overlap.likest(entry.getKey(), b);
            if (like < SAME_SUBJECT && Subjects.of(entry.getKey()).stream().anyMatch(subject::contains)) {
                like = SAME_SUBJECT;
            }
            weight += entry.getValue();
            reached += entry.getValue() * like;
        }
        return weight == 0 ? 0 : reached / weight;
    }

    /** The part of a's name that is in phrases which the other name hardly has anything of. */
    private static double further(DutyName a, DutyName b, Set<String> subject) {
        double whole = 0;
        double further = 0;
        for (Phrase phrase : a.phrases()) {
            for (Phrase part : phrase.items().size() > 1 ? phrase.items() : List.of(phrase)) {
                whole += part.weight();
                if (part.weight() >= Overlap.SPECIFIC && reach(part.objects(), b.name(), subject) < HARDLY) {
                    further += part.weight();
                }
            }
        }
        return whole == 0 ? 0 : further / whole;
    }

    private static boolean narrower(DutyName a, DutyName b) {
        Action last = a.main().last();
        return a.phrases().size() == 1
                && last != null
                && last.isNarrow()
                && !b.main().actions().contains(last);
    }

    private static boolean otherAction(DutyName a, DutyName b) {
        Set<Action> strong = a.strong();
        return !strong.isEmpty() && strong.stream().noneMatch(b.actions()::contains);
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }
}
