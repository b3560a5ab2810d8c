package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.matter.ComparedDuty.Sharer;
import org.dutygraph.matter.Finding.Difference;
import org.dutygraph.text.Bag;
import org.dutygraph.text.GenreWords;
import org.jspecify.annotations.Nullable;

/** Compares two townships, or two counties, matter by matter; the most telling difference comes first. */
public final class Comparison {

    private static final double OTHER_LIST = 100;
    private static final double PART_IN_OTHER_LIST = 85;
    private static final double OTHER_FUNCTIONS = 60;
    private static final double OTHER_CLAUSES = 45;
    private static final double DIVIDED = 40;
    private static final double ONLY_HERE = 30;
    private static final double OTHER_CATEGORY = 10;
    private static final double OTHER_ORGANISATION = 8;

    /** Clauses that share this much are worded differently, no more. */
    private static final double ALIKE = 0.8;

    private final List<ComparedDuty> ones;
    private final List<ComparedDuty> others;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(List<ComparedDuty> ones, List<ComparedDuty> others) {
        this.ones = ones;
        this.others = others;
    }

    /** Compares two sets of duties; the findings come the most telling first, then in the order of the first list. */
    public static List<Finding> of(List<ComparedDuty> ones, List<ComparedDuty> others) {
        Comparison comparison = new Comparison(ones, others);
        comparison.compare();
        List<Finding> findings = comparison.findings;
        findings.sort(Comparator.comparingDouble(Finding::telling).reversed());
        return List.copyOf(findings);
    }

    private void compare() {
        Map<String, List<ComparedDuty>> byMatter = new LinkedHashMap<>();
        others.forEach(duty -> byMatter.computeIfAbsent(duty.matter(), key -> new ArrayList<>())
                .add(duty));
        Set<String> paired = new HashSet<>();
        Set<String> divided = new HashSet<>();
        for (ComparedDuty one : ones) {
            List<ComparedDuty> same = byMatter.getOrDefault(one.matter(), List.of());
            same.forEach(other -> {
                findings.add(compare(one, other));
                paired.add(other.id());
            });
            for (ComparedDuty other : others) {
                double overlap = overlap(one, other);
                if (overlap > 0) {
                    findings.add(overlapping(one, other, overlap));
                    divided.add(other.id());
                    divided.add(one.id());
                }
            }
            if (same.isEmpty() && !divided.contains(one.id())) {
                findings.add(new Finding(one.matter(), one, null, EnumSet.of(Difference.ONLY_ONE), ONLY_HERE));
            }
        }
        for (ComparedDuty other : others) {
            if (!paired.contains(other.id()) && !divided.contains(other.id())) {
                findings.add(new Finding(other.matter(), null, other, EnumSet.of(Difference.ONLY_OTHER), ONLY_HERE));
            }
        }
    }

    private static double overlap(ComparedDuty one, ComparedDuty other) {
        if (one.matter().equals(other.matter())) {
            return 0;
        }
        return Math.max(
                one.touches().getOrDefault(other.matter(), 0.0), other.touches().getOrDefault(one.matter(), 0.0));
    }

    private static Finding overlapping(ComparedDuty one, ComparedDuty other, double overlap) {
        boolean list = !one.kind().equals(other.kind());
        return new Finding(
                one.matter(),
                one,
                other,
                list ? EnumSet.of(Difference.DIVISION, Difference.PART_IN_OTHER_LIST) : EnumSet.of(Difference.DIVISION),
                (list ? PART_IN_OTHER_LIST : DIVIDED) * overlap);
    }

    private static Finding compare(ComparedDuty one, ComparedDuty other) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        double telling = 0;
        if (!one.kind().equals(other.kind())) {
            differences.add(Difference.LIST);
            telling = OTHER_LIST;
        }
        double without = without(one.departments(), other.departments());
        if (without > 0) {
            differences.add(Difference.FUNCTIONS);
            telling = Math.max(telling, OTHER_FUNCTIONS * without);
        } else if (!kinds(one).equals(kinds(other))) {
            differences.add(Difference.ORGANISATION);
            telling = Math.max(telling, OTHER_ORGANISATION);
        }
        double clauses = clauses(one, other);
        if (clauses < ALIKE) {
            differences.add(Difference.CLAUSES);
            telling = Math.max(telling, OTHER_CLAUSES * (1 - clauses));
        }
        if (!one.category().equals(other.category())) {
            differences.add(Difference.CATEGORY);
            telling = Math.max(telling, OTHER_CATEGORY);
        }
        return new Finding(one.matter(), one, other, differences, telling);
    }

    /** The part of both sides' departments that have none on the other side which does what they do. */
    private static double without(List<Sharer> ones, List<Sharer> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long alone = ones.stream()
                        .filter(one -> others.stream().noneMatch(one::doesAs))
                        .count()
                + others.stream()
                        .filter(other -> ones.stream().noneMatch(other::doesAs))
                        .count();
        return (double) alone / (ones.size() + others.size());
    }

    private static Set<String> kinds(ComparedDuty duty) {
        Set<String> kinds = new TreeSet<>();
        duty.departments().forEach(department -> kinds.add(department.kind()));
        return kinds;
    }

    /** How alike the clauses are, 0 to 1; 1 where one of the lists writes none. */
    private static double clauses(ComparedDuty one, ComparedDuty other) {
        if (one.clauses().isEmpty() || other.clauses().isEmpty()) {
            return 1;
        }
        GenreWords words = GenreWords.bundled();
        return words.bag(String.join("；", one.clauses())).cosine(words.bag(String.join("；", other.clauses())));
    }

    /** The pairs of clauses that stand closest to each other, so that their words can be laid side by side. */
    public static List<ClausePair> clausePairs(ComparedDuty one, ComparedDuty other) {
        GenreWords words = GenreWords.bundled();
        List<Bag> ours = one.clauses().stream().map(words::bag).toList();
        List<Bag> theirs = other.clauses().stream().map(words::bag).toList();
        Integer[] partner = new Integer[ours.size()];
        Set<Integer> taken = new HashSet<>();
        closest(ours, theirs).forEach(close -> {
            if (partner[close.one()] == null && taken.add(close.other())) {
                partner[close.one()] = close.other();
            }
        });
        List<ClausePair> pairs = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            pairs.add(new ClausePair(
                    one.clauses().get(i),
                    partner[i] == null ? null : other.clauses().get(partner[i])));
        }
        for (int j = 0; j < theirs.size(); j++) {
            if (!taken.contains(j)) {
                pairs.add(new ClausePair(null, other.clauses().get(j)));
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Close> closest(List<Bag> ours, List<Bag> theirs) {
        List<Close> all = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double likeness = ours.get(i).cosine(theirs.get(j));
                if (likeness > LEAST_ALIKE) {
                    all.add(new Close(i, j, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Close::likeness).reversed());
        return all;
    }

    private record Close(int one, int other, double likeness) {}

    private static final double LEAST_ALIKE = 0.25;

    /**
     * A clause and the one that stands for it.
     *
     * @param one the first township's clause; null where it has none for the other's
     * @param other the second township's clause; null where it has none
     */
    public record ClausePair(@Nullable String one, @Nullable String other) {}
}
