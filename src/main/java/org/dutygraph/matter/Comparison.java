package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.matter.ComparedDuty.Sharer;
import org.dutygraph.matter.ComparedMatter.Difference;
import org.dutygraph.matter.Correspondence.Overlapping;
import org.dutygraph.text.GenreWords;

/** What differs between the matters of two places that belong together; the most significant difference comes first. */
public final class Comparison {

    /** Significance by pair of lists; one township's own duty withdrawn in the other is the greatest difference. */
    private static final Map<String, Double> OTHER_LIST = Map.of("BW", 100.0, "CW", 97.0, "BC", 94.0);

    /** The least significance of an overlap across lists; the confidence in it adds to that. */
    private static final double OVERLAP_IN_OTHER_LIST = 45;

    private static final double OTHER_FUNCTIONS = 60;
    private static final double OTHER_CLAUSES = 45;
    private static final double OVERLAP = 40;
    private static final double ONLY_HERE = 30;
    private static final double OTHER_CATEGORY = 10;
    private static final double OTHER_ORGANISATION = 8;

    /** From here on, clauses count as alike. */
    private static final double ALIKE = 0.8;

    private final Map<String, ComparedSide> ones;
    private final Map<String, ComparedSide> others;

    private Comparison(List<ComparedDuty> ones, List<ComparedDuty> others) {
        this.ones = sides(ones);
        this.others = sides(others);
    }

    /**
     * Compares the duties of two places; sorted by significance.
     *
     * @param correspondences which of their matters belong together; one with a matter that has no duty is left out, as a
     *     list may be loaded between the reads
     */
    public static List<ComparedMatter> of(
            List<Correspondence> correspondences, List<ComparedDuty> ones, List<ComparedDuty> others) {
        Comparison comparison = new Comparison(ones, others);
        return correspondences.stream()
                .filter(comparison::isComplete)
                .map(comparison::compare)
                .sorted(Comparator.comparingDouble(ComparedMatter::telling).reversed())
                .toList();
    }

    private static Map<String, ComparedSide> sides(List<ComparedDuty> duties) {
        Map<String, List<ComparedDuty>> byMatter = new LinkedHashMap<>();
        duties.forEach(duty -> byMatter.computeIfAbsent(duty.matter(), key -> new ArrayList<>())
                .add(duty));
        Map<String, ComparedSide> sides = new LinkedHashMap<>();
        byMatter.forEach((matter, of) -> sides.put(matter, ComparedSide.of(of)));
        return sides;
    }

    private boolean isComplete(Correspondence matters) {
        return ones.keySet().containsAll(matters.ones()) && others.keySet().containsAll(matters.others());
    }

    private ComparedMatter compare(Correspondence matters) {
        List<ComparedSide> mine = matters.ones().stream().map(ones::get).toList();
        List<ComparedSide> theirs = matters.others().stream().map(others::get).toList();
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        double telling =
                switch (matters.verdict()) {
                    case LIST, DEPARTMENTS, ALIKE -> compare(matters, mine.get(0), theirs.get(0), differences);
                    case OVERLAP ->
                        matters.overlaps().stream()
                                .mapToDouble(this::overlapping)
                                .max()
                                .orElse(0);
                    case ONLY_ONE -> alone(mine.get(0));
                    case ONLY_OTHER -> alone(theirs.get(0));
                };
        return new ComparedMatter(matters, mine, theirs, differences, telling);
    }

    /** A matter of many townships of a county that the other county lacks is more significant than that of one. */
    private static double alone(ComparedSide side) {
        return ONLY_HERE + Math.min(5, Math.log(side.townships()));
    }

    private double overlapping(Overlapping overlap) {
        ComparedSide one = Objects.requireNonNull(ones.get(overlap.one()), overlap.one());
        ComparedSide other = Objects.requireNonNull(others.get(overlap.other()), overlap.other());
        double lists = one.otherLists(other);
        return lists < 0.5
                ? OVERLAP * overlap.score()
                : OVERLAP_IN_OTHER_LIST * (1 + overlap.score() * lists * weight(one, other) / 100);
    }

    private static double weight(ComparedSide one, ComparedSide other) {
        // The distributions may differ although the commonest list is the same.
        String pair = String.join(
                "",
                new TreeSet<>(Set.copyOf(List.of(one.duty().kind(), other.duty().kind()))));
        return OTHER_LIST.getOrDefault(pair, OTHER_LIST.get("BC"));
    }

    /** Adds the differences of one matter. Returns their significance. */
    private static double compare(
            Correspondence matters, ComparedSide one, ComparedSide other, Set<Difference> differences) {
        double telling = 0;
        if (matters.verdict() == ComparedMatter.Verdict.LIST) {
            differences.add(Difference.LIST);
            double sure = Math.min(one.duty().score(), other.duty().score());
            telling = weight(one, other) * one.otherLists(other) * (0.8 + 0.2 * sure);
        }
        int alone = matters.departments().size() + matters.otherDepartments().size();
        if (alone > 0) {
            differences.add(Difference.FUNCTIONS);
            int all = one.sharers().size() + other.sharers().size();
            telling = Math.max(telling, OTHER_FUNCTIONS * alone / all);
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
        return telling;
    }

    private static Set<String> kinds(ComparedSide side) {
        Set<String> kinds = new TreeSet<>();
        side.sharers().stream().map(Sharer::kind).forEach(kinds::add);
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
