package org.dutygraph.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyMatching;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two editions.
 *
 * @param before the older edition
 * @param after the newer edition
 * @param changes every duty of both, once; the most important change first, then in list order
 */
public record EditionDiff(Edition before, Edition after, List<DutyChange> changes) {

    private static final Comparator<DutyChange> BY_IMPORTANCE = Comparator.comparingInt(EditionDiff::rank)
            .thenComparing(change -> change.duty().kind())
            .thenComparingInt(change -> change.duty().number())
            .thenComparing(change -> change.duty().id());

    public EditionDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two editions.
     *
     * @param decisions decisions of people about pairs of names
     */
    public static EditionDiff of(Edition before, Edition after, Decisions decisions) {
        List<EditionDuty> ones = before.duties();
        List<EditionDuty> others = after.duties();
        List<DutyChange> changes = new ArrayList<>();
        Set<Integer> gone = indexes(ones);
        Set<Integer> added = indexes(others);
        for (DutyMatching.Pair pair : DutyMatching.of(
                ones.stream().map(EditionDuty::text).toList(),
                others.stream().map(EditionDuty::text).toList(),
                decisions)) {
            changes.add(DutyChange.of(ones.get(pair.one()), others.get(pair.other())));
            gone.remove(pair.one());
            added.remove(pair.other());
        }
        gone.forEach(index -> changes.add(DutyChange.gone(ones.get(index))));
        added.forEach(index -> changes.add(DutyChange.added(others.get(index))));
        changes.sort(BY_IMPORTANCE);
        return new EditionDiff(before, after, changes);
    }

    private static Set<Integer> indexes(List<EditionDuty> duties) {
        return IntStream.range(0, duties.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static int rank(DutyChange change) {
        ChangeType gravest = change.gravest();
        return gravest == null ? ChangeType.values().length : gravest.ordinal();
    }

    /** The changes of one section of a report: those whose most important difference it is. */
    public List<DutyChange> of(@Nullable ChangeType gravest) {
        return changes.stream().filter(change -> change.gravest() == gravest).toList();
    }

    /** The duties that are in the same list in both editions. */
    public List<DutyChange> staying() {
        return changes.stream()
                .filter(change -> change.before() != null && change.after() != null && !change.has(ChangeType.MOVED))
                .toList();
    }

    /** The number of duties with a difference, among others. */
    public int count(ChangeType trait) {
        return (int) changes.stream().filter(change -> change.has(trait)).count();
    }
}
