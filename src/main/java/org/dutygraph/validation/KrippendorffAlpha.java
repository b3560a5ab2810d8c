package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Krippendorff's α of any number of coders, with values missing (K. Krippendorff, Computing Krippendorff's KrippendorffAlpha-Reliability,
 * 2011).
 *
 * <p>Of sets the distance is MASI (R. Passonneau, Measuring Agreement on Set-valued Items, 2006): a coder who names one of two
 * bodies is nearer than one who names another. One unit for each body that could be named would need a list of all that could,
 * and its many easy noes would raise the figure.
 */
final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /** Values that are the same or not. */
    static <T> OptionalDouble nominal(List<List<T>> units) {
        return of(units, (one, other) -> one.equals(other) ? 0 : 1);
    }

    /** Values that are sets, by {@link #masi}. */
    static <T> OptionalDouble ofSets(List<List<Set<T>>> units) {
        return of(units, KrippendorffAlpha::masi);
    }

    /**
     * The α of units, each with the values of those who coded it; a unit with fewer than two is left out. Empty where no two
     * values differ, or none can be compared: then α does not exist.
     *
     * @param distance squared, from 0 to 1
     */
    private static <T> OptionalDouble of(List<List<T>> units, ToDoubleBiFunction<T, T> distance) {
        Map<T, Integer> all = new LinkedHashMap<>();
        double observed = 0;
        int values = 0;
        for (List<T> unit : units) {
            if (unit.size() < 2) {
                continue;
            }
            values += unit.size();
            double within = 0;
            for (T one : unit) {
                all.merge(one, 1, Integer::sum);
                for (T other : unit) {
                    within += distance.applyAsDouble(one, other);
                }
            }
            observed += within / (unit.size() - 1);
        }
        double expected = 0;
        List<Map.Entry<T, Integer>> counted = new ArrayList<>(all.entrySet());
        for (Map.Entry<T, Integer> one : counted) {
            for (Map.Entry<T, Integer> other : counted) {
                expected += (double) one.getValue()
                        * other.getValue()
                        * distance.applyAsDouble(one.getKey(), other.getKey());
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (values - 1) * observed / expected);
    }

    /** How far two sets are apart: 0 for the same, 1 for two that share nothing. */
    static <T> double masi(Set<T> one, Set<T> other) {
        if (one.equals(other)) {
            return 0;
        }
        Set<T> shared = new HashSet<>(one);
        shared.retainAll(other);
        if (shared.isEmpty()) {
            return 1;
        }
        double jaccard = (double) shared.size() / (one.size() + other.size() - shared.size());
        boolean isPart = one.containsAll(other) || other.containsAll(one);
        return 1 - jaccard * (isPart ? 2.0 / 3 : 1.0 / 3);
    }
}
