package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import org.dutygraph.text.Bag;

/** Judges whether two wordings that are not the same matter share a part. */
final class Touching {

    /** From here on they overlap. */
    static final double TOUCH = 0.45;

    /** Two thirds of one name in the other make it a part. */
    private static final double MOST = 0.6;

    /** A part rests on words of this weight at least: one rare word, or two middling ones. */
    private static final double GROUND = 0.45;

    /** Two penalties that share words (擅自, 物业) mostly punish different acts. */
    private static final double PENALTIES = 0.6;

    private Touching() {}

    /** Judges the overlap of two wordings; the relation is how {@code a} stands to {@code b}. */
    static Judgement judge(Wording a, Wording b) {
        if (a.key().compareTo(b.key()) > 0) {
            return judge(b, a).reversed();
        }
        double partA = Overlap.part(a.name(), b.name());
        double partB = Overlap.part(b.name(), a.name());
        Evidence best = parts(a, b);
        Evidence inB = clause(a, b);
        Evidence inA = clause(b, a);
        if (inB.points() > best.points() && inB.points() >= inA.points()) {
            return of(MatterRelation.NARROWER, inB);
        }
        if (inA.points() > best.points()) {
            return of(MatterRelation.BROADER, inA);
        }
        return of(relation(partA, partB), best);
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
    private static Evidence parts(Wording a, Wording b) {
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
                if (points > best) {
                    best = points;
                    words = String.join(", ", shared);
                }
            }
        }
        if (penalty(a) && penalty(b)) {
            best *= PENALTIES;
        }
        return new Evidence(Evidence.What.PART, best, words);
    }

    /**
     * The best phrase of one name that one clause of the other holds by the very same words. A single word is enough only
     * between duties of one category and not of departments that do different things.
     */
    private static Evidence clause(Wording a, Wording b) {
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
        return new Evidence(Evidence.What.CLAUSE, best, words);
    }

    private static boolean penalty(Wording wording) {
        return wording.phrases().get(wording.phrases().size() - 1).last() == Action.PENALISE;
    }

    private static boolean near(Wording a, Wording b) {
        List<String> ours = a.witness().functions();
        List<String> theirs = b.witness().functions();
        return a.phrases().size() == 1
                && a.witness().category().equals(b.witness().category())
                && (ours.isEmpty() || theirs.isEmpty() || ours.stream().anyMatch(theirs::contains));
    }
}
