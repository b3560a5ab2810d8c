package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import org.dutygraph.text.Bag;

/** Judges whether two wordings that are not the same matter share a part. */
final class OverlapJudge {

    /** From here on they overlap. */
    static final double TOUCH = 0.45;

    /** Two thirds of one name in the other make it a part. */
    private static final double MOST = 0.6;

    /** A part rests on words of this weight at least: one rare word, or two middling ones. */
    private static final double GROUND = 0.45;

    /** Two penalties that share words (擅自, 物业) mostly punish different acts. */
    private static final double PENALTIES = 0.6;

    /** 审批 here and 处罚 there are two things, whatever they are done to. */
    private static final double OTHER_ACTION = 0.5;

    /** 处罚 here, care for the same thing there: a part of it, where more than a word is shared. */
    private static final double ACTION_OF_ONE = 0.85;

    private static final double ACTION_OF_ONE_ON_A_WORD = 0.7;

    /** Two duties of one field (就业, 残疾人) need not share a part. */
    private static final double SUBJECT_ALONE = 0.5;

    /** What the township does and what a department does about one thing are two sides of it, seldom parts. */
    private static final double WORD_IN_OTHER_LIST = 0.7;

    private static final double WORD_IN_OTHER_FIELD = 0.75;

    private static final double PENALTY_NOT_SPOKEN_OF = 0.8;

    private static final double WORD_OF_IT = 0.7;

    /** A clause of a cooperative duty names much that the township does anyway. */
    private static final double CLAUSE_OF_OTHER_LIST = 0.6;

    private OverlapJudge() {}

    /** Judges the overlap of two wordings; the relation is how {@code a} stands to {@code b}. */
    static Judgement judge(DutyName a, DutyName b) {
        if (a.key().compareTo(b.key()) > 0) {
            return judge(b, a).reversed();
        }
        double partA = Overlap.part(a.name(), b.name());
        double partB = Overlap.part(b.name(), a.name());
        Evidence best = parts(a, b);
        Evidence inB = better(clause(a, b), Containment.of(a, b));
        Evidence inA = better(clause(b, a), Containment.of(b, a));
        if (inB.points() > best.points() && inB.points() >= inA.points()) {
            return of(MatterRelation.NARROWER, inB);
        }
        if (inA.points() > best.points()) {
            return of(MatterRelation.BROADER, inA);
        }
        return of(relation(partA, partB), best);
    }

    private static Evidence better(Evidence one, Evidence other) {
        return other.points() > one.points() ? other : one;
    }

    private static MatterRelation relation(double partA, double partB) {
        if (Math.abs(partA - partB) < (Math.max(partA, partB) < MOST ? 0.15 : 0.05)) {
            return MatterRelation.PARTLY;
        }
        return partA >= partB ? MatterRelation.NARROWER : MatterRelation.BROADER;
    }

    private static Judgement of(MatterRelation relation, Evidence evidence) {
        return new Judgement(
                evidence.points() >= TOUCH ? relation : MatterRelation.NONE,
                Math.max(0, Math.min(0.99, evidence.points())),
                List.of(evidence));
    }

    /** The best pair of parts: two that are alike, or, with two words in common, one that the other holds. */
    private static Evidence parts(DutyName a, DutyName b) {
        double best = 0;
        String words = "";
        for (Phrase ours : a.parts()) {
            for (Phrase theirs : b.parts()) {
                Set<String> shared = Overlap.shared(ours.objects(), theirs.objects());
                double ground = Overlap.sharedWeight(ours.objects(), theirs.objects());
                if (ground < GROUND) {
                    continue;
                }
                double points = Overlap.mutual(ours.objects(), theirs.objects());
                if (shared.size() > 1) {
                    double part = Math.max(
                            Overlap.part(ours.objects(), theirs.objects()),
                            Overlap.part(theirs.objects(), ours.objects()));
                    points = (part + points) / 2;
                }
                points *= action(ours, theirs, shared.size());
                if (shared.size() == 1) {
                    points *= oneWord(a, b, shared.iterator().next());
                } else if (otherList(a, b) && Subjects.areOne(shared)) {
                    points *= WORD_IN_OTHER_LIST;
                }
                if (otherList(a, b)) {
                    points *= otherSide(a, ours, b, theirs, shared.size());
                }
                if (points > best) {
                    best = points;
                    words = String.join(", ", shared);
                }
            }
        }
        if (a.isPenalty() && b.isPenalty()) {
            best *= PENALTIES;
        }
        return new Evidence(Evidence.What.PART, best, words);
    }

    /**
     * The best phrase of one name that one clause of the other holds by the very same words. A single word is enough only
     * between duties of one category and not of departments that do different things.
     */
    private static Evidence clause(DutyName a, DutyName b) {
        double best = 0;
        String words = "";
        boolean near = near(a, b);
        for (Phrase ours : a.phrases()) {
            for (Bag clause : b.eachClause()) {
                Set<String> shared = Overlap.exactly(ours.objects(), clause);
                if (shared.isEmpty() || shared.size() == 1 && !near) {
                    continue;
                }
                double points = 0.8 * Overlap.exact(ours.objects(), clause);
                if (points > best) {
                    best = points;
                    words = String.join(", ", shared);
                }
            }
        }
        return new Evidence(Evidence.What.CLAUSE, otherList(a, b) ? best * CLAUSE_OF_OTHER_LIST : best, words);
    }

    private static boolean otherList(DutyName a, DutyName b) {
        return !a.witness().kind().equals(b.witness().kind());
    }

    /**
     * A penalty beside a duty of another list that nowhere speaks of one, or spreading word of a thing beside seeing to it,
     * are two sides of one thing.
     */
    private static double otherSide(DutyName a, Phrase ours, DutyName b, Phrase theirs, int shared) {
        if (a.isPenalty() && !b.says(Action.PENALISE) || b.isPenalty() && !a.says(Action.PENALISE)) {
            return PENALTY_NOT_SPOKEN_OF;
        }
        boolean word =
                ours.actions().contains(Action.PUBLICISE) != theirs.actions().contains(Action.PUBLICISE);
        return word && shared == 1 ? WORD_OF_IT : 1;
    }

    /** One word in common is the less a part, the further the two duties stand from each other. */
    private static double oneWord(DutyName a, DutyName b, String word) {
        double points = Subjects.isName(word) ? SUBJECT_ALONE : 1;
        if (otherList(a, b)) {
            points *= WORD_IN_OTHER_LIST;
        }
        if (!a.witness().category().equals(b.witness().category())
                && a.witness().functions().stream().noneMatch(b.witness().functions()::contains)) {
            points *= WORD_IN_OTHER_FIELD;
        }
        return points;
    }

    /** What is done with a part sets duties apart, the more the less else they share. */
    private static double action(Phrase ours, Phrase theirs, int shared) {
        Set<Action> one = ours.strong();
        Set<Action> other = theirs.strong();
        if (one.isEmpty() && other.isEmpty() || one.stream().anyMatch(other::contains)) {
            return 1;
        }
        if (!one.isEmpty() && !other.isEmpty()) {
            return OTHER_ACTION;
        }
        return shared > 1 ? ACTION_OF_ONE : ACTION_OF_ONE_ON_A_WORD;
    }

    private static boolean near(DutyName a, DutyName b) {
        List<String> ours = a.witness().functions();
        List<String> theirs = b.witness().functions();
        return a.phrases().size() == 1
                && a.witness().category().equals(b.witness().category())
                && (ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains));
    }
}
