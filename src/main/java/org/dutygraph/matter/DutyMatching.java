package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.PlainText;

/**
 * Matches the duties of two editions of one list: each has at most one counterpart, found by its subject and its words, not
 * by its number.
 *
 * <p>The most similar pair comes first, then the most similar of the rest. The result is symmetric. Only duties that share a
 * specific word or a clause are compared, so that the work does not grow with the product of the lists.
 */
public final class DutyMatching {

    /** From this share of identical clauses on, it is the same duty under another name. */
    private static final double HALF_OF_THE_CLAUSES = 0.5;

    /** A lower threshold than between townships, since most duties of an edition have a counterpart. */
    private static final double LIKELY = 0.55;

    /** The least score of an overlap that is a match, where there is no better one. */
    private static final double PART = 0.75;

    /** Below {@link #LIKELY}, so that overlaps come after all other matches. */
    private static final double PART_AT_MOST = 0.54;

    /** Shorter names may be a mere word of the other name. */
    private static final int SHORTEST_NAME = 6;

    private static final double SAME_LIST = 0.02;
    private static final double SAME_CATEGORY = 0.01;

    private final List<IndexedDuty> ones;
    private final List<IndexedDuty> others;
    private final Decisions decisions;
    private final Map<String, String> together;

    private DutyMatching(List<DutyText> ones, List<DutyText> others, Decisions decisions) {
        DutyNameReader reader = DutyNameReader.bundled();
        this.ones = ones.stream().map(duty -> IndexedDuty.of(duty, reader)).toList();
        this.others = others.stream().map(duty -> IndexedDuty.of(duty, reader)).toList();
        this.decisions = decisions;
        this.together = decisions.together();
    }

    /**
     * A duty, or a clause, and its counterpart.
     *
     * @param one its index among the first ones
     * @param other the counterpart's index among the second ones
     * @param score the confidence, 0 to 1
     */
    public record Pair(int one, int other, double score) {}

    /**
     * Finds the counterparts.
     *
     * @param decisions decisions about pairs of names, which take precedence over every score
     * @return in the order of the first duties
     */
    public static List<Pair> of(List<DutyText> ones, List<DutyText> others, Decisions decisions) {
        return best(new DutyMatching(ones, others, decisions).candidates());
    }

    /** Takes the most similar pair first, then the most similar of the rest; in the order of the first ones. */
    static List<Pair> best(List<Candidate> candidates) {
        List<Candidate> likestFirst = new ArrayList<>(candidates);
        likestFirst.sort(Candidate.LIKEST);
        Set<Integer> taken = new HashSet<>();
        Set<Integer> takenOthers = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : likestFirst) {
            Pair pair = candidate.pair();
            if (!taken.contains(pair.one()) && !takenOthers.contains(pair.other())) {
                taken.add(pair.one());
                takenOthers.add(pair.other());
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::one));
        return List.copyOf(pairs);
    }

    private List<Candidate> candidates() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int j = 0; j < others.size(); j++) {
            for (String term : indexTerms(others.get(j))) {
                index.computeIfAbsent(term, key -> new ArrayList<>()).add(j);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            IndexedDuty one = ones.get(i);
            Set<Integer> near = new LinkedHashSet<>();
            indexTerms(one).forEach(term -> near.addAll(index.getOrDefault(term, List.of())));
            for (int j : near) {
                IndexedDuty other = others.get(j);
                double score = score(one, other);
                if (score > 0) {
                    candidates.add(new Candidate(new Pair(i, j, score), score + tieBreak(one.duty(), other.duty())));
                }
            }
        }
        return candidates;
    }

    /** The index terms of a duty: its specific words, its clauses, and the key it is joined with. */
    private Set<String> indexTerms(IndexedDuty duty) {
        Set<String> indexTerms = new TreeSet<>(duty.dutyName().indexTerms());
        indexTerms.addAll(duty.clauses().keySet());
        indexTerms.add(
                together.getOrDefault(duty.dutyName().key(), duty.dutyName().key()));
        return indexTerms;
    }

    private double score(IndexedDuty one, IndexedDuty other) {
        String key = one.dutyName().key();
        String otherKey = other.dutyName().key();
        if (decisions.notSame(Set.of(key), Set.of(otherKey))) {
            return 0;
        }
        if (together.getOrDefault(key, key).equals(together.getOrDefault(otherKey, otherKey))) {
            return 1;
        }
        double score = SamenessJudge.same(one.dutyName(), other.dutyName()).score();
        double clauses = one.inCommon(other);
        if (clauses >= HALF_OF_THE_CLAUSES) {
            score = Math.max(score, clauses * (1 - LIKELY) + LIKELY);
        }
        if (one.nameContains(other) || other.nameContains(one)) {
            score = Math.max(score, LIKELY);
        }
        if (score >= LIKELY) {
            return Math.min(1, score);
        }
        Judgement part = OverlapJudge.judge(one.dutyName(), other.dutyName());
        return part.relation().touches() && part.score() >= PART ? PART_AT_MOST * part.score() : 0;
    }

    /** Decides between equally similar pairs. */
    private static double tieBreak(DutyText one, DutyText other) {
        return (one.kind().equals(other.kind()) ? SAME_LIST : 0)
                + (one.category().equals(other.category()) ? SAME_CATEGORY : 0);
    }

    /** A duty, its name without layout, its subject, and the number of times each clause occurs. */
    private record IndexedDuty(DutyText duty, String name, DutyName dutyName, Map<String, Integer> clauses, int all) {

        static IndexedDuty of(DutyText duty, DutyNameReader reader) {
            Map<String, Integer> clauses = new HashMap<>();
            duty.clauses().forEach(clause -> clauses.merge(plain(clause), 1, Integer::sum));
            return new IndexedDuty(
                    duty,
                    plain(duty.name()),
                    reader.read(duty),
                    clauses,
                    duty.clauses().size());
        }

        private static String plain(String text) {
            return PlainText.of(text).replaceFirst("[，；。]+$", "");
        }

        /** Whether this name contains the other's: 食品摊贩备案管理 in 负责食品摊贩备案管理，做好…. */
        boolean nameContains(IndexedDuty other) {
            return other.name.length() >= SHORTEST_NAME && name.contains(other.name);
        }

        /** The share of common clauses, 0 to 1. */
        double inCommon(IndexedDuty other) {
            int common = 0;
            for (Map.Entry<String, Integer> clause : clauses.entrySet()) {
                common += Math.min(clause.getValue(), other.clauses.getOrDefault(clause.getKey(), 0));
            }
            return all + other.all == 0 ? 0 : 2.0 * common / (all + other.all);
        }
    }

    /** Two duties or clauses that may be the same; ties go to the nearest indexes, so that the result is symmetric. */
    record Candidate(Pair pair, double likeness) {

        static final Comparator<Candidate> LIKEST = Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(candidate ->
                        Math.abs(candidate.pair().one() - candidate.pair().other()))
                .thenComparingInt(candidate ->
                        Math.min(candidate.pair().one(), candidate.pair().other()));
    }
}
