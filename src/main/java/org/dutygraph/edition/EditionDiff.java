package org.dutygraph.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.DutyMatching;
import org.jspecify.annotations.Nullable;

/**
 * Two editions compared.
 *
 * @param before the older edition
 * @param after the newer edition
 * @param changes every duty of both, once; the most telling first, then in the order of the lists
 */
public record EditionDiff(Edition before, Edition after, List<DutyChange> changes) {

    private static final Comparator<DutyChange> TELLING = Comparator.comparingInt(EditionDiff::rank)
            .thenComparing(change -> change.duty().kind())
            .thenComparingInt(change -> change.duty().number())
            .thenComparing(change -> change.duty().id());

    public EditionDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two editions.
     *
     * @param decisions what a person said about pairs of names
     */
    public static EditionDiff of(Edition before, Edition after, Decisions decisions) {
        List<EditionDuty> ones = before.duties();
        List<EditionDuty> others = after.duties();
        List<DutyChange> changes = new ArrayList<>();
        Set<Integer> gone = places(ones);
        Set<Integer> came = places(others);
        for (DutyMatching.Pair pair : DutyMatching.of(
                ones.stream().map(EditionDuty::text).toList(),
                others.stream().map(EditionDuty::text).toList(),
                decisions)) {
            changes.add(DutyChange.of(ones.get(pair.one()), others.get(pair.other())));
            gone.remove(pair.one());
            came.remove(pair.other());
        }
        gone.forEach(place -> changes.add(DutyChange.gone(ones.get(place))));
        came.forEach(place -> changes.add(DutyChange.added(others.get(place))));
        changes.sort(TELLING);
        return new EditionDiff(before, after, changes);
    }

    private static Set<Integer> places(List<EditionDuty> duties) {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < duties.size(); i++) {
            places.add(i);
        }
        return places;
    }

    private static int rank(DutyChange change) {
        ChangeType gravest = change.gravest();
        return gravest == null ? ChangeType.values().length : gravest.ordinal();
    }

    /** The changes that are told under one heading: those whose gravest trait it is. */
    public List<DutyChange> of(@Nullable ChangeType gravest) {
        return changes.stream().filter(change -> change.gravest() == gravest).toList();
    }

    /** The duties of both editions that stand in the same list. */
    public List<DutyChange> staying() {
        return changes.stream()
                .filter(change -> change.before() != null
                        && change.after() != null
                        && !change.traits().contains(ChangeType.MOVED))
                .toList();
    }

    /** Number of duties that have a trait, whatever else became of them. */
    public int count(ChangeType trait) {
        return (int) changes.stream()
                .filter(change -> change.traits().contains(trait))
                .count();
    }
}
