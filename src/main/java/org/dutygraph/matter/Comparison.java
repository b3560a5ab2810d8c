package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dutygraph.matter.ComparedDuty.Sharer;
import org.dutygraph.matter.ComparedMatter.Difference;
import org.dutygraph.text.GenreWords;

/** Compares two townships, or two counties, by matter; the most significant difference comes first. */
public final class Comparison {

    /** Significance by pair of lists; one township's own duty withdrawn in the other is the greatest difference. */
    private static final Map<String, Double> OTHER_LIST = Map.of("BW", 100.0, "CW", 97.0, "BC", 94.0);

    /** The least significance of a part in another list; the confidence in the overlap adds to it. */
    private static final double PART_IN_OTHER_LIST = 45;

    private static final double OTHER_FUNCTIONS = 60;
    private static final double OTHER_CLAUSES = 45;
    private static final double DIVIDED = 40;
    private static final double ONLY_HERE = 30;
    private static final double OTHER_CATEGORY = 10;
    private static final double OTHER_ORGANISATION = 8;

    /** The factor for an overlap where one of the matters is in both places. */
    private static final double ONE_HAS_A_PARTNER = 0.8;

    /** From here on, clauses count as alike. */
    private static final double ALIKE = 0.8;

    private final Map<String, ComparedSide> ones;
    private final Map<String, ComparedSide> others;
    private final Map<String, Map<String, Double>> overlaps = new LinkedHashMap<>();
    private final List<ComparedMatter> findings = new ArrayList<>();

    private Comparison(List<ComparedDuty> ones, List<ComparedDuty> others) {
        this.ones = sides(ones);
        this.others = sides(others);
        for (ComparedDuty one : ones) {
            one.touches().forEach((matter, score) -> overlap(one.matter(), matter, score));
        }
        for (ComparedDuty other : others) {
            other.touches().forEach((matter, score) -> overlap(matter, other.matter(), score));
        }
    }

    /** Compares two sets of duties; sorted by significance, then by matter. */
    public static List<ComparedMatter> of(List<ComparedDuty> ones, List<ComparedDuty> others) {
        Comparison comparison = new Comparison(ones, others);
        comparison.compare();
        List<ComparedMatter> findings = comparison.findings;
        findings.sort(Comparator.comparingDouble(ComparedMatter::telling).reversed());
        return List.copyOf(findings);
    }

    private static Map<String, ComparedSide> sides(List<ComparedDuty> duties) {
        Map<String, List<ComparedDuty>> byMatter = new LinkedHashMap<>();
        duties.forEach(duty -> byMatter.computeIfAbsent(duty.matter(), key -> new ArrayList<>())
                .add(duty));
        Map<String, ComparedSide> sides = new LinkedHashMap<>();
        byMatter.forEach((matter, of) -> sides.put(matter, ComparedSide.of(of)));
        return sides;
    }

    private void overlap(String one, String other, double score) {
        if (!one.equals(other) && ones.containsKey(one) && others.containsKey(other)) {
            overlaps.computeIfAbsent(one, key -> new TreeMap<>()).merge(other, score, Math::max);
        }
    }

    private void compare() {
        Set<String> divided = new HashSet<>();
        overlaps.forEach((one, matters) -> matters.forEach((other, score) -> {
            findings.add(overlapping(one, other, score));
            divided.add(one);
            divided.add(other);
        }));
        ones.forEach((matter, one) -> {
            ComparedSide other = others.get(matter);
            if (other != null) {
                findings.add(compare(matter, one, other));
            } else if (!divided.contains(matter)) {
                findings.add(new ComparedMatter(matter, one, null, EnumSet.of(Difference.ONLY_ONE), alone(one)));
            }
        });
        others.forEach((matter, other) -> {
            if (!ones.containsKey(matter) && !divided.contains(matter)) {
                findings.add(new ComparedMatter(matter, null, other, EnumSet.of(Difference.ONLY_OTHER), alone(other)));
            }
        });
    }

    /** A matter of many townships of a county that the other county lacks is more significant than that of one. */
    private static double alone(ComparedSide side) {
        return ONLY_HERE + Math.min(5, Math.log(side.townships()));
    }

    private ComparedMatter overlapping(String matter, String otherMatter, double score) {
        ComparedSide one = ones.get(matter);
        ComparedSide other = others.get(otherMatter);
        boolean hasPartner = others.containsKey(matter);
        boolean otherHasPartner = ones.containsKey(otherMatter);
        double sure = hasPartner || otherHasPartner ? ONE_HAS_A_PARTNER * score : score;
        double lists = one.otherLists(other);
        if (lists < 0.5) {
            return new ComparedMatter(matter, one, other, EnumSet.of(Difference.DIVISION), DIVIDED * sure);
        }
        // Where both matters are in both places, the overlap is mostly a matter of common words.
        double telling = hasPartner && otherHasPartner
                ? DIVIDED * sure * lists
                : PART_IN_OTHER_LIST * (1 + sure * lists * weight(one, other) / 100);
        return new ComparedMatter(
                matter, one, other, EnumSet.of(Difference.DIVISION, Difference.PART_IN_OTHER_LIST), telling);
    }

    private static double weight(ComparedSide one, ComparedSide other) {
        // The distributions may differ although the commonest list is the same.
        String pair = String.join(
                "",
                new TreeSet<>(Set.copyOf(List.of(one.duty().kind(), other.duty().kind()))));
        return OTHER_LIST.getOrDefault(pair, OTHER_LIST.get("BC"));
    }

    private static ComparedMatter compare(String matter, ComparedSide one, ComparedSide other) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        double telling = 0;
        double lists = one.otherLists(other);
        if (lists > 0) {
            differences.add(Difference.LIST);
            double sure = Math.min(one.duty().score(), other.duty().score());
            telling = weight(one, other) * lists * (0.8 + 0.2 * sure);
        }
        double without = without(one.sharers(), other.sharers());
        if (without > 0) {
            differences.add(Difference.FUNCTIONS);
            telling = Math.max(telling, OTHER_FUNCTIONS * without);
        } else if (!kinds(one).equals(kinds(other))) {
            differences.add(Difference.ORGANISATION);
            telling = Math.max(telling, OTHER_ORGANISATION);
        }
        double clauses = clauses(one.duty(), other.duty());
        if (clauses < ALIKE) {
            differences.add(Difference.CLAUSES);
            telling = Math.max(telling, OTHER_CLAUSES * (1 - clauses));
        }
        if (!one.duty().category().equals(other.duty().category())) {
            differences.add(Difference.CATEGORY);
            telling = Math.max(telling, OTHER_CATEGORY);
        }
        return new ComparedMatter(matter, one, other, differences, telling);
    }

    /** The share of both sides' departments without a department of a common function on the other side. */
    private static double without(List<Sharer> ones, List<Sharer> others) {
        if (ones.isEmpty() || others.isEmpty()) {
            return 0;
        }
        long alone = alone(ones, others).size() + alone(others, ones).size();
        return (double) alone / (ones.size() + others.size());
    }

    /** The departments without one of a common function among the others, in order. */
    public static List<Sharer> alone(List<Sharer> ones, List<Sharer> others) {
        return ones.stream()
                .filter(one -> others.stream().noneMatch(one::doesAs))
                .toList();
    }

    private static Set<String> kinds(ComparedSide side) {
        Set<String> kinds = new TreeSet<>();
        side.sharers().forEach(department -> kinds.add(department.kind()));
        return kinds;
    }

    /** The similarity of the clauses, 0 to 1; 1 where a side has none. */
    private static double clauses(ComparedDuty one, ComparedDuty other) {
        if (one.clauses().isEmpty() || other.clauses().isEmpty()) {
            return 1;
        }
        if (one.clauses().equals(other.clauses())) {
            return 1;
        }
        GenreWords words = GenreWords.bundled();
        return words.bag(String.join("；", one.clauses())).cosine(words.bag(String.join("；", other.clauses())));
    }
}
