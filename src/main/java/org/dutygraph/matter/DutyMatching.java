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
 * Which duties of two editions of one list are the same duty: each has at most one counterpart, told by what it is about and
 * how it is worded, never by its number.
 *
 * <p>The likest pair is taken first, then the likest of what is left. As likeness has no direction, the pairs are the same
 * from either side. Only duties that share a specific word or a clause are judged, so that the work grows with the lists and
 * not with their product.
 */
public final class DutyMatching {

    /** So much of both duties' clauses, word for word, is the same duty under another name. */
    private static final double HALF_OF_THE_CLAUSES = 0.5;

    /** Between the editions of one township's list a likely match is the rule; between townships the judge asks for more. */
    private static final double LIKELY = 0.55;

    /** A part that so surely lies in the other goes on in it, where nothing else does. */
    private static final double PART = 0.75;

    /** A part is less than the same: it is matched after everything that is. */
    private static final double PART_AT_MOST = 0.54;

    /** A name of so many characters is no mere word of the other. */
    private static final int WHOLE_NAME = 6;

    private static final double SAME_LIST = 0.02;
    private static final double SAME_CATEGORY = 0.01;

    private final List<Read> ones;
    private final List<Read> others;
    private final Decisions decisions;
    private final Map<String, String> together;

    private DutyMatching(List<DutyText> ones, List<DutyText> others, Decisions decisions) {
        DutyNameReader reader = DutyNameReader.bundled();
        this.ones = ones.stream().map(duty -> Read.of(duty, reader)).toList();
        this.others = others.stream().map(duty -> Read.of(duty, reader)).toList();
        this.decisions = decisions;
        this.together = decisions.together();
    }

    /**
     * A duty and its counterpart.
     *
     * @param one its place among the first duties, from 0
     * @param other the counterpart's place among the second
     * @param score how sure, 0 to 1
     */
    public record Pair(int one, int other, double score) {}

    /**
     * Finds the counterparts.
     *
     * @param decisions what a person said about pairs of names: it wins over every score
     * @return in the order of the first duties
     */
    public static List<Pair> of(List<DutyText> ones, List<DutyText> others, Decisions decisions) {
        return new DutyMatching(ones, others, decisions).pairs();
    }

    private List<Pair> pairs() {
        List<Candidate> candidates = candidates();
        candidates.sort(Candidate.LIKEST);
        Set<Integer> taken = new HashSet<>();
        Set<Integer> given = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair();
            if (!taken.contains(pair.one()) && !given.contains(pair.other())) {
                taken.add(pair.one());
                given.add(pair.other());
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::one));
        return List.copyOf(pairs);
    }

    private List<Candidate> candidates() {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int j = 0; j < others.size(); j++) {
            for (String handle : handles(others.get(j))) {
                index.computeIfAbsent(handle, key -> new ArrayList<>()).add(j);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            Read one = ones.get(i);
            Set<Integer> near = new LinkedHashSet<>();
            handles(one).forEach(handle -> near.addAll(index.getOrDefault(handle, List.of())));
            for (int j : near) {
                Read other = others.get(j);
                double score = score(one, other);
                if (score > 0) {
                    candidates.add(
                            new Candidate(new Pair(i, j, score), score + surroundings(one.duty(), other.duty())));
                }
            }
        }
        return candidates;
    }

    /** By what a duty is found: its specific words, its clauses, and what a person put it together with. */
    private Set<String> handles(Read read) {
        Set<String> handles = new TreeSet<>(read.wording().handles());
        handles.addAll(read.clauses().keySet());
        handles.add(together.getOrDefault(read.wording().key(), read.wording().key()));
        return handles;
    }

    private double score(Read one, Read other) {
        String key = one.wording().key();
        String otherKey = other.wording().key();
        if (decisions.notSame(Set.of(key), Set.of(otherKey))) {
            return 0;
        }
        if (together.getOrDefault(key, key).equals(together.getOrDefault(otherKey, otherKey))) {
            return 1;
        }
        double score = SamenessJudge.same(one.wording(), other.wording()).score();
        double clauses = one.inCommon(other);
        if (clauses >= HALF_OF_THE_CLAUSES) {
            score = Math.max(score, clauses * (1 - LIKELY) + LIKELY);
        }
        if (one.holds(other) || other.holds(one)) {
            score = Math.max(score, LIKELY);
        }
        if (score >= LIKELY) {
            return Math.min(1, score);
        }
        Judgement part = OverlapJudge.judge(one.wording(), other.wording());
        return part.relation().touches() && part.score() >= PART ? PART_AT_MOST * part.score() : 0;
    }

    /** What tells two equally like ones apart. */
    private static double surroundings(DutyText one, DutyText other) {
        return (one.kind().equals(other.kind()) ? SAME_LIST : 0)
                + (one.category().equals(other.category()) ? SAME_CATEGORY : 0);
    }

    /** A duty, its name without layout, what it is about, and how often each of its clauses stands in it. */
    private record Read(DutyText duty, String name, DutyName wording, Map<String, Integer> clauses, int all) {

        static Read of(DutyText duty, DutyNameReader reader) {
            Map<String, Integer> clauses = new HashMap<>();
            duty.clauses().forEach(clause -> clauses.merge(plain(clause), 1, Integer::sum));
            return new Read(
                    duty,
                    plain(duty.name()),
                    reader.read(duty),
                    clauses,
                    duty.clauses().size());
        }

        private static String plain(String text) {
            return PlainText.of(text).replaceFirst("[，；。]+$", "");
        }

        /** Whether the other's name stands whole in this one: 食品摊贩备案管理 in 负责食品摊贩备案管理，做好…. */
        boolean holds(Read other) {
            return other.name.length() >= WHOLE_NAME && name.contains(other.name);
        }

        /** The part of both duties' clauses that both have, 0 to 1. */
        double inCommon(Read other) {
            int common = 0;
            for (Map.Entry<String, Integer> clause : clauses.entrySet()) {
                common += Math.min(clause.getValue(), other.clauses.getOrDefault(clause.getKey(), 0));
            }
            return all + other.all == 0 ? 0 : 2.0 * common / (all + other.all);
        }
    }

    /** Two duties that may be the same; of equally like ones, those go first that stand at the nearest places. */
    private record Candidate(Pair pair, double likeness) {

        static final Comparator<Candidate> LIKEST = Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(candidate ->
                        Math.abs(candidate.pair().one() - candidate.pair().other()))
                .thenComparingInt(candidate ->
                        Math.min(candidate.pair().one(), candidate.pair().other()));
    }
}
